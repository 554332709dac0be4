# What the levels of the European Qualifications Framework mean: Annex II to the Council Recommendation of 22 May 2017 (2017/C 189/03).

descriptors-title = What the eight levels mean
descriptors-caption = Learning outcomes at each level of the European Qualifications Framework
descriptors-level = Level
descriptors-level-n = Level { $level }
descriptors-chosen = chosen
descriptors-knowledge = Knowledge
descriptors-skills = Skills
descriptors-responsibility = Responsibility and autonomy
descriptors-source = Council Recommendation of 22 May 2017 on the European Qualifications Framework for lifelong learning (2017/C 189/03), Annex II

## Knowledge

descriptors-knowledge-1 = Basic general knowledge
descriptors-knowledge-2 = Basic factual knowledge of a field of work or study
descriptors-knowledge-3 = Knowledge of facts, principles, processes and general concepts, in a field of work or study
descriptors-knowledge-4 = Factual and theoretical knowledge in broad contexts within a field of work or study
descriptors-knowledge-5 = Comprehensive, specialised, factual and theoretical knowledge within a field of work or study and an awareness of the boundaries of that knowledge
descriptors-knowledge-6 = Advanced knowledge of a field of work or study, involving a critical understanding of theories and principles
descriptors-knowledge-7 = Highly specialised knowledge, some of which is at the forefront of knowledge in a field of work or study, as the basis for original thinking and/or research. Critical awareness of knowledge issues in a field and at the interface between different fields
descriptors-knowledge-8 = Knowledge at the most advanced frontier of a field of work or study and at the interface between fields

## Skills

descriptors-skills-1 = Basic skills required to carry out simple tasks
descriptors-skills-2 = Basic cognitive and practical skills required to use relevant information in order to carry out tasks and to solve routine problems using simple rules and tools
descriptors-skills-3 = A range of cognitive and practical skills required to accomplish tasks and solve problems by selecting and applying basic methods, tools, materials and information
descriptors-skills-4 = A range of cognitive and practical skills required to generate solutions to specific problems in a field of work or study
descriptors-skills-5 = A comprehensive range of cognitive and practical skills required to develop creative solutions to abstract problems
descriptors-skills-6 = Advanced skills, demonstrating mastery and innovation, required to solve complex and unpredictable problems in a specialised field of work or study
descriptors-skills-7 = Specialised problem-solving skills required in research and/or innovation in order to develop new knowledge and procedures and to integrate knowledge from different fields
descriptors-skills-8 = The most advanced and specialised skills and techniques, including synthesis and evaluation, required to solve critical problems in research and/or innovation and to extend and redefine existing knowledge or professional practice

## Responsibility and autonomy

descriptors-responsibility-1 = Work or study under direct supervision in a structured context
descriptors-responsibility-2 = Work or study under supervision with some autonomy
descriptors-responsibility-3 = Take responsibility for completion of tasks in work or study; adapt own behaviour to circumstances in solving problems
descriptors-responsibility-4 = Exercise self-management within the guidelines of work or study contexts that are usually predictable, but are subject to change; supervise the routine work of others, taking some responsibility for the evaluation and improvement of work or study activities
descriptors-responsibility-5 = Exercise management and supervision in contexts of work or study activities where there is unpredictable change; review and develop performance of self and others
descriptors-responsibility-6 = Manage complex technical or professional activities or projects, taking responsibility for decision-making in unpredictable work or study contexts; take responsibility for managing professional development of individuals and groups
descriptors-responsibility-7 = Manage and transform work or study contexts that are complex, unpredictable and require new strategic approaches; take responsibility for contributing to professional knowledge and practice and/or for reviewing the strategic performance of teams
descriptors-responsibility-8 = Demonstrate substantial authority, innovation, autonomy, scholarly and professional integrity and sustained commitment to the development of new ideas or processes at the forefront of work or study contexts including research
