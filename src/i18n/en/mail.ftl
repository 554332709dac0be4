# Letters: in the language of whoever gets them.

mail-subject-asked-approve = Please read and approve: { $title }
mail-subject-asked-sign = Please sign: { $title }
mail-subject-sign = Please read and sign: { $title }
mail-subject-answer = Five minutes for your answer: { $title }
mail-subject-assess = Please assess: { $title }
mail-subject-review = Please read: { $title }
mail-subject-reminder = Still waiting for you: { $title }
mail-subject-code = Your code for { $title }
mail-subject-approved-for = Approved for you by a link: { $title }
mail-subject-signed-for = Signed for you by a link: { $title }
mail-subject-assessed-for = Assessed by a link: { $title }
mail-subject-completed = Everybody has signed: { $title }
mail-subject-declined = A change is asked for: { $title }
mail-subject-ended = Ended: { $title }
mail-subject-withdrawn = No longer needed: the amendment of { $title }
mail-subject-referred = Your link went to the wrong person: { $title }
mail-subject-invitation = Please join { $title }
mail-subject-invitation-person = Your account at { $title }

mail-greeting = Good day, { $name }!

mail-kind-unit = the unit of learning outcomes
mail-kind-memorandum = the Memorandum of Understanding
mail-kind-agreement = the learning agreement

mail-lead-asked-approve = { $who } asks you to read { $kind } “{ $title }” and to approve it, or to ask for a change.
mail-lead-asked-sign = Everybody has approved { $kind } “{ $title }”. { $who } asks you to sign it.
mail-lead-sign = { $who } asks you to read { $kind } “{ $title }” and to agree to it.
mail-lead-answer = { $who } asks you what of { $kind } “{ $title }” can be learnt at your place: line by line, in about five minutes, on a phone too.
mail-lead-review = { $who } asks you to read { $kind } “{ $title }” and to say what you think of it.
mail-lead-assess = { $who } asks you to assess what was learnt at your place: { $kind } “{ $title }”, outcome by outcome, on a phone too. You can stop at any time and go on later.
mail-for = You do it for: { $party }.
mail-due = Please do it before { $day }.
mail-lead-code = This code shows that it is you who agrees to “{ $title }”. Type it on the page that is open in your browser. It is valid for ten minutes.
mail-lead-code-assess = This code shows that it is you who submits the assessment of “{ $title }”. Type it on the page that is open in your browser. It is valid for ten minutes.
mail-lead-approved-for = { $who } has approved “{ $title }” for { $party }, by a link and a code. You do not need to approve it any more.
mail-lead-signed-for = { $who } has signed “{ $title }” for { $party }, by a link and a code. You do not need to sign it any more.
mail-lead-assessed-for = { $who } has submitted the assessment of “{ $title }” for { $party }, by a link and a code.
mail-acted-for-wrong = If this person may not act for you, tell { $who } at once, who sent you the text.
mail-assessed-for-wrong = If something is not right, have it corrected before the results are validated.
mail-lead-completed = Everybody has signed { $kind } “{ $title }”. Nothing is left for you to do.
mail-lead-declined = { $who } asks for a change of “{ $title }”. The reason:
mail-lead-ended = { $who } has ended “{ $title }”. Nothing is left for you to do.
mail-lead-ended-on = { $who } has written down that “{ $title }” ends on { $day }. Nothing is left for you to do.
mail-lead-cancelled = { $who } has cancelled “{ $title }”: it never takes effect, and nothing is left for you to do.
mail-lead-superseded = { $who } has put another memorandum in the place of “{ $title }”. Nothing is left for you to do.
mail-ended-why = The reason: { $reason }.
mail-lead-withdrawn = { $who } has withdrawn the amendment of “{ $title }”. What was signed before goes on holding, and nothing is left for you to do. The reason:
mail-lead-referred = { $who } says: the link to “{ $title }” is not meant for me. The link no longer works.
mail-referred-to = The right person would be: { $name }.
mail-lead-invitation = { $who } invites you to join { $organisation } on Tilts, where schools and companies agree and sign what learners do abroad.
mail-lead-invitation-learner = { $who } has prepared your account as a learner of { $organisation } on Tilts. There you read and sign what you will do abroad, and see how it is recognised.
mail-lead-invitation-guardian = { $who } has prepared your account on Tilts. You are the guardian of { $learner }, a learner of { $organisation }: you read and sign what is agreed for the time abroad.
mail-invitation-role = Your role: { $role }.
mail-invitation-until = The link works once, until { $day }.

mail-do-sign = Read and sign
mail-do-answer = Answer
mail-do-assess = Assess
mail-do-review = Read
mail-do-read = Read it
mail-do-revise = Read the reason and revise
mail-do-links = Send it to the right person
mail-do-join = Join
mail-do-account = Open your account

mail-opens = The link only opens the text. To agree to it you type a code that we send to this address then.
mail-opens-assess = The link only opens the form. To submit the assessment you type a code that we send to this address then.
mail-code-unasked = If you did not ask for a code, do nothing: without it nobody can sign for you.
mail-code-unasked-assess = If you did not ask for a code, do nothing: without it nobody can submit an assessment for you.
mail-questions = Questions: { $who }, { $email }
mail-wrong-person = If you are not the right person, open the link and say so there.
mail-invitation-unknown = If you do not know what this is about, do nothing: nothing has been changed.

mail-digest-subject = { $n ->
    [one] { $n } message for you
   *[other] { $n } messages for you
}
mail-digest-lead = { $n ->
    [one] This has come up for you:
   *[other] These { $n } things have come up for you:
}
mail-digest-foot = You get this letter once a day, when there is something in it, because you have chosen so. You can change it here: { $link }
