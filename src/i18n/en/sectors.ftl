# Fields of education and training: ISCED-F 2013 (UNESCO), as the European vocabulary names them.

sectors-hint = By ISCED-F 2013: the detailed field where one fits, otherwise the narrow or broad one
sectors-error = Choose the field from the list, or leave it empty

## 00

sectors-00 = Generic programmes and qualifications
sectors-000 = Generic programmes and qualifications not further defined
sectors-0000 = Generic programmes and qualifications not further defined
sectors-001 = Basic programmes and qualifications
sectors-0011 = Basic programmes and qualifications
sectors-002 = Literacy and numeracy
sectors-0021 = Literacy and numeracy
sectors-003 = Personal skills and development
sectors-0031 = Personal skills and development
sectors-009 = Generic programmes and qualifications not elsewhere classified
sectors-0099 = Generic programmes and qualifications not elsewhere classified

## 01

sectors-01 = Education
sectors-011 = Education
sectors-0110 = Education not further defined
sectors-0111 = Education science
sectors-0112 = Training for pre-school teachers
sectors-0113 = Teacher training without subject specialisation
sectors-0114 = Teacher training with subject specialisation
sectors-0119 = Education not elsewhere classified
sectors-018 = Inter-disciplinary programmes and qualifications involving education
sectors-0188 = Inter-disciplinary programmes and qualifications involving education

## 02

sectors-02 = Arts and humanities
sectors-020 = Arts and humanities not further defined
sectors-0200 = Arts and humanities not further defined
sectors-021 = Arts
sectors-0210 = Arts not further defined
sectors-0211 = Audio-visual techniques and media production
sectors-0212 = Fashion, interior and industrial design
sectors-0213 = Fine arts
sectors-0214 = Handicrafts
sectors-0215 = Music and performing arts
sectors-0219 = Arts not elsewhere classified
sectors-022 = Humanities (except languages)
sectors-0220 = Humanities (except languages) not further defined
sectors-0221 = Religion and theology
sectors-0222 = History and archaeology
sectors-0223 = Philosophy and ethics
sectors-0228 = Inter-disciplinary programmes and qualifications involving humanities
sectors-0229 = Humanities (except languages) not elsewhere classified
sectors-023 = Languages
sectors-0230 = Languages not further defined
sectors-0231 = Language acquisition
sectors-0232 = Literature and linguistics
sectors-0239 = Languages not elsewhere classified
sectors-028 = Inter-disciplinary programmes and qualifications involving arts and humanities
sectors-0288 = Inter-disciplinary programmes and qualifications involving arts and humanities
sectors-029 = Arts and humanities not elsewhere classified
sectors-0299 = Arts and humanities not elsewhere classified

## 03

sectors-03 = Social sciences, journalism and information
sectors-030 = Social sciences, journalism and information not further defined
sectors-0300 = Social sciences, journalism and information not further defined
sectors-031 = Social and behavioural sciences
sectors-0310 = Social and behavioural sciences not further defined
sectors-0311 = Economics
sectors-0312 = Political sciences and civics
sectors-0313 = Psychology
sectors-0314 = Sociology and cultural studies
sectors-0319 = Social and behavioural sciences not elsewhere classified
sectors-032 = Journalism and information
sectors-0320 = Journalism and information not further defined
sectors-0321 = Journalism and reporting
sectors-0322 = Library, information and archival studies
sectors-0329 = Journalism and information not elsewhere classified
sectors-038 = Inter-disciplinary programmes and qualifications involving social sciences, journalism and information
sectors-0388 = Inter-disciplinary programmes and qualifications involving social sciences, journalism and information
sectors-039 = Social sciences, journalism and information not elsewhere classified
sectors-0399 = Social sciences, journalism and information not elsewhere classified

## 04

sectors-04 = Business, administration and law
sectors-040 = Business, administration and law not further defined
sectors-0400 = Business, administration and law not further defined
sectors-041 = Business and administration
sectors-0410 = Business and administration not further defined
sectors-0411 = Accounting and taxation
sectors-0412 = Finance, banking and insurance
sectors-0413 = Management and administration
sectors-0414 = Marketing and advertising
sectors-0415 = Secretarial and office work
sectors-0416 = Wholesale and retail sales
sectors-0417 = Work skills
sectors-0419 = Business and administration not elsewhere classified
sectors-042 = Law
sectors-0421 = Law
sectors-048 = Inter-disciplinary programmes and qualifications involving business, administration and law
sectors-0488 = Inter-disciplinary programmes and qualifications involving business, administration and law
sectors-049 = Business, administration and law not elsewhere classified
sectors-0499 = Business, administration and law not elsewhere classified

## 05

sectors-05 = Natural sciences, mathematics and statistics
sectors-050 = Natural sciences, mathematics and statistics not further defined
sectors-0500 = Natural sciences, mathematics and statistics not further defined
sectors-051 = Biological and related sciences
sectors-0510 = Biological and related sciences not further defined
sectors-0511 = Biology
sectors-0512 = Biochemistry
sectors-0519 = Biological and related sciences not elsewhere classified
sectors-052 = Environment
sectors-0520 = Environment not further defined
sectors-0521 = Environmental sciences
sectors-0522 = Natural environments and wildlife
sectors-0529 = Environment not elsewhere classified
sectors-053 = Physical sciences
sectors-0530 = Physical sciences not further defined
sectors-0531 = Chemistry
sectors-0532 = Earth sciences
sectors-0533 = Physics
sectors-0539 = Physical sciences not elsewhere classified
sectors-054 = Mathematics and statistics
sectors-0540 = Mathematics and statistics not further defined
sectors-0541 = Mathematics
sectors-0542 = Statistics
sectors-058 = Inter-disciplinary programmes and qualifications involving natural sciences, mathematics and statistics
sectors-0588 = Inter-disciplinary programmes and qualifications involving natural sciences, mathematics and statistics
sectors-059 = Natural sciences, mathematics and statistics not elsewhere classified
sectors-0599 = Natural sciences, mathematics and statistics not elsewhere classified

## 06

sectors-06 = Information and Communication Technologies (ICTs)
sectors-061 = Information and Communication Technologies (ICTs)
sectors-0610 = Information and Communication Technologies (ICTs) not further defined
sectors-0611 = Computer use
sectors-0612 = Database and network design and administration
sectors-0613 = Software and applications development and analysis
sectors-0619 = Information and communication technologies not elsewhere classified
sectors-068 = Inter-disciplinary programmes and qualifications involving Information and Communication Technologies (ICTs)
sectors-0688 = Inter-disciplinary programmes and qualifications involving Information and Communication Technologies (ICTs)

## 07

sectors-07 = Engineering, manufacturing and construction
sectors-070 = Engineering, manufacturing and construction not further defined
sectors-0700 = Engineering, manufacturing and construction not further defined
sectors-071 = Engineering and engineering trades
sectors-0710 = Engineering and engineering trades not further defined
sectors-0711 = Chemical engineering and processes
sectors-0712 = Environmental protection technology
sectors-0713 = Electricity and energy
sectors-0714 = Electronics and automation
sectors-0715 = Mechanics and metal trades
sectors-0716 = Motor vehicles, ships and aircraft
sectors-0719 = Engineering and engineering trades not elsewhere classified
sectors-072 = Manufacturing and processing
sectors-0720 = Manufacturing and processing not further defined
sectors-0721 = Food processing
sectors-0722 = Materials (glass, paper, plastic and wood)
sectors-0723 = Textiles (clothes, footwear and leather)
sectors-0724 = Mining and extraction
sectors-0729 = Manufacturing and processing not elsewhere classified
sectors-073 = Architecture and construction
sectors-0730 = Architecture and construction not further defined
sectors-0731 = Architecture and town planning
sectors-0732 = Building and civil engineering
sectors-078 = Inter-disciplinary programmes and qualifications involving engineering, manufacturing and construction
sectors-0788 = Inter-disciplinary programmes and qualifications involving engineering, manufacturing and construction
sectors-079 = Engineering, manufacturing and construction not elsewhere classified
sectors-0799 = Engineering, manufacturing and construction not elsewhere classified

## 08

sectors-08 = Agriculture, forestry, fisheries and veterinary
sectors-080 = Agriculture, forestry, fisheries and veterinary not further defined
sectors-0800 = Agriculture, forestry, fisheries and veterinary not further defined
sectors-081 = Agriculture
sectors-0810 = Agriculture not further defined
sectors-0811 = Crop and livestock production
sectors-0812 = Horticulture
sectors-0819 = Agriculture not elsewhere classified
sectors-082 = Forestry
sectors-0821 = Forestry
sectors-083 = Fisheries
sectors-0831 = Fisheries
sectors-084 = Veterinary
sectors-0841 = Veterinary
sectors-088 = Inter-disciplinary programmes and qualifications involving agriculture, forestry, fisheries and veterinary
sectors-0888 = Inter-disciplinary programmes and qualifications involving agriculture, forestry, fisheries and veterinary
sectors-089 = Agriculture, forestry, fisheries and veterinary not elsewhere classified
sectors-0899 = Agriculture, forestry, fisheries and veterinary not elsewhere classified

## 09

sectors-09 = Health and welfare
sectors-090 = Health and welfare not further defined
sectors-0900 = Health and welfare not further defined
sectors-091 = Health
sectors-0910 = Health not further defined
sectors-0911 = Dental studies
sectors-0912 = Medicine
sectors-0913 = Nursing and midwifery
sectors-0914 = Medical diagnostic and treatment technology
sectors-0915 = Therapy and rehabilitation
sectors-0916 = Pharmacy
sectors-0917 = Traditional and complementary medicine and therapy
sectors-0919 = Health not elsewhere classified
sectors-092 = Welfare
sectors-0920 = Welfare not further defined
sectors-0921 = Care of the elderly and of disabled adults
sectors-0922 = Child care and youth services
sectors-0923 = Social work and counselling
sectors-0929 = Welfare not elsewhere classified
sectors-098 = Inter-disciplinary programmes and qualifications involving health and welfare
sectors-0988 = Inter-disciplinary programmes and qualifications involving health and welfare
sectors-099 = Health and welfare not elsewhere classified
sectors-0999 = Health and welfare not elsewhere classified

## 10

sectors-10 = Services
sectors-100 = Services not further defined
sectors-1000 = Services not further defined
sectors-101 = Personal services
sectors-1010 = Personal services not further defined
sectors-1011 = Domestic services
sectors-1012 = Hair and beauty services
sectors-1013 = Hotel, restaurants and catering
sectors-1014 = Sports
sectors-1015 = Travel, tourism and leisure
sectors-1019 = Personal services not elsewhere classified
sectors-102 = Hygiene and occupational health services
sectors-1020 = Hygiene and occupational health services not further defined
sectors-1021 = Community sanitation
sectors-1022 = Occupational health and safety
sectors-1029 = Hygiene and occupational health services not elsewhere classified
sectors-103 = Security services
sectors-1030 = Security services not further defined
sectors-1031 = Military and defence
sectors-1032 = Protection of persons and property
sectors-1039 = Security services not elsewhere classified
sectors-104 = Transport services
sectors-1041 = Transport services
sectors-108 = Inter-disciplinary programmes and qualifications involving services
sectors-1088 = Inter-disciplinary programmes and qualifications involving services
sectors-109 = Services not elsewhere classified
sectors-1099 = Services not elsewhere classified

## 99

sectors-99 = Field unknown
sectors-999 = Field unknown
sectors-9999 = Field unknown
