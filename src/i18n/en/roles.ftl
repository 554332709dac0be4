# Who somebody is, and what an organisation is.

## People

roles-coordinator = Coordinator
roles-teacher = Vocational teacher
roles-representative = Company representative
roles-mentor = Mentor
roles-awarding-body = Awarding body’s representative
roles-auditor = Auditor
roles-learner = Learner
roles-guardian = Guardian
roles-may-sign = may sign for the organisation

## Organisations

roles-school = Vocational school
roles-company = Company
roles-training-centre = Training centre or chamber
roles-intermediary = Intermediary
roles-authority = Authority or sector body
roles-awarding-body-organisation = Awarding body

## Sides

roles-side-sending = Sending side
roles-side-hosting = Hosting side
roles-side-both = Sending and hosting side
roles-side-other = Neither side
