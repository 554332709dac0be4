# Learners and their guardians.

learners-title = Learners
learners-lead = The learners your school sends. Partners see what stands in a learner’s agreement, and no more.
learners-shown = { $n ->
    [one] { $n } learner
   *[other] { $n } learners
}
learners-empty = No learners are entered yet.
learners-empty-text = Enter a learner before planning a place for him or her. For a minor, enter a guardian too.
learners-empty-auditor = The staff of the school enters them.
learners-empty-other = Learners are kept by their schools.
learners-empty-other-text = You see a learner in the agreements your organisation is party to.
learners-new = New learner
learners-new-lead = What the learning agreement needs. Health and other sensitive matters do not belong here.
learners-enter = Enter the learner
learners-edit = Edit the learner
learners-edit-lead = Agreements that were sent for review keep what they say.
learners-said-entered = The learner is entered.
learners-said-entered-minor = The learner is entered. He or she is a minor: enter a guardian next.
learners-said-saved = Saved.
learners-said-guardian = The guardian is entered.
learners-said-no-email = Enter an e-mail address first: it is what the person signs in with.

## Fields

learners-data = Data for the agreement
learners-school = School
learners-name = Name and surname
learners-name-hint = As in the passport.
learners-birth-date = Date of birth
learners-birth-date-hint = It decides whether a guardian signs.
learners-gender = Gender
learners-gender-hint = The form of the agreement has a line for it.
learners-gender-none = Not stated
learners-gender-female = Female
learners-gender-male = Male
learners-gender-other = Other
learners-email = E-mail
learners-email-hint = The learner’s own: with it he or she signs in.
learners-phone = Telephone
learners-phone-hint = With the country’s code.
learners-address = Address
learners-minor = minor
learners-minor-today = A minor today
learners-adult-today = Of age today

## Guardians

learners-guardians = Guardians
learners-guardian-new = Enter a guardian
learners-guardian-edit = Edit the guardian
learners-guardian-lead = Who signs with and for { $learner } while he or she is a minor.
learners-guardian-email-hint = With it the guardian signs in.
learners-relation = Relation
learners-relation-mother = Mother
learners-relation-father = Father
learners-relation-other = Other legal representative
learners-no-guardian = No guardian is entered.
learners-no-guardian-minor = A minor’s agreement is signed by a guardian too.
learners-no-guardian-adult = None is needed for somebody who is of age on the first day of the stay.

## Accounts and mobilities

learners-account = Account
learners-account-text = With an account the learner reads and signs the agreement and assesses himself or herself.
learners-account-has = The learner has an account.
learners-no-email = To invite this person, enter an e-mail address first.
learners-invite = Invite the learner
learners-invite-guardian = Invite to an account
learners-status-account = Has an account
learners-status-no-account = No account yet
learners-status-guardian-missing = Guardian missing
learners-mobilities = Mobilities
learners-no-mobility = No mobility yet.
learners-no-mobility-text = A learner is placed on the page of a mobility.

## What cannot be accepted

learners-error-name = Enter the learner’s name
learners-error-birth-date = Check the date of birth
learners-error-school = Choose one of your schools
learners-error-guardian-name = Enter the guardian’s name
learners-error-relation = Choose what the guardian is to the learner
learners-refused-keep = Only coordinators and teachers of the learner’s school enter and change this.
learners-refused-has-account = This person has an account already.
