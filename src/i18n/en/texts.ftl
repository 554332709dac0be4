# Everything negotiated: units, memoranda and learning agreements have these pages in common.

## The parts parties play

texts-seat-sending-institution = Sending institution
texts-seat-sending-employer = Employer of the sending side
texts-seat-hosting-institution = Hosting institution
texts-seat-hosting-employer = Host company
texts-seat-intermediary = Intermediary organisation
texts-seat-organisation = Organisation
texts-seat-learner = Learner
texts-seat-guardian = Guardian

## Stages, where the kind of text is not known

texts-stage-draft = Draft
texts-stage-changes-requested = Changes requested
texts-stage-in-review = In review
texts-stage-agreed = Agreed
texts-stage-partially-signed = Partially signed
texts-stage-signed = Signed
texts-stage-in-force = In force
texts-stage-active = Active
texts-stage-expired = Expired
texts-stage-retired = Retired
texts-stage-terminated = Terminated
texts-stage-superseded = Superseded
texts-stage-cancelled = Cancelled
texts-stage-ended-early = Ended early
texts-stage-completed = Completed

## Stages of a unit

texts-stage-unit-agreed = Agreed
texts-stage-unit-retired = Retired

## Stages of a memorandum or an agreement

texts-stage-document-agreed = Agreed
texts-stage-document-partially-signed = Partially signed
texts-stage-document-signed = Signed
texts-stage-document-expired = Expired
texts-stage-document-terminated = Terminated
texts-stage-document-superseded = Superseded
texts-stage-document-cancelled = Cancelled
texts-stage-document-ended-early = Ended early
texts-stage-document-completed = Completed

## How a revision or a text ended

texts-closed-changes-requested = Closed because a party asked for a change
texts-closed-replaced = Replaced by a newer revision
texts-closed-superseded = Superseded by its amendment
texts-closed-withdrawn = An amendment that was withdrawn
texts-ended-retired = Retired: no longer offered for new mobilities
texts-ended-terminated = Terminated before its last day
texts-ended-superseded = Superseded by a newer text
texts-ended-cancelled = Cancelled before it began
texts-ended-ended-early = Ended early
texts-ended-completed = Completed

## Why something is not possible

texts-refused-draft = This is written by coordinators and teachers of the institutions named in it.
texts-refused-not-open = This revision has been sent for review and is frozen. Open the next revision to change it.
texts-refused-ended = This text has ended. It stays readable and no longer changes.
texts-refused-already-open = The next revision is already open. Edit that one.
texts-refused-needs-amendment = Everybody has signed. A signed text is changed by an amendment only.
texts-refused-not-in-review = This is not in review now. Open the page again to see how it stands.
texts-refused-approved-already = You have already approved this revision for your organisation. Once is enough.
texts-refused-approve = Only the parties of this text approve it. Still to approve: { $who }.
texts-refused-approve-nobody = Only the parties of this text approve it, and nobody’s approval is missing.
texts-refused-request = Only the parties of this text can ask for a change: { $who }.
texts-refused-request-nobody = Only the parties of this text can ask for a change. It names no parties yet: they are fixed when it is sent for review.
texts-refused-signed-already = The signature of your party on this revision is there already.
texts-refused-password = Whoever signs with an account types its password.
texts-refused-sign-for = You may not sign for { $who }. Only somebody whom { $who } has allowed to sign can do so; its coordinator gives that right under Organisations.
texts-refused-sign = Only the parties of this text sign it, each for itself. Still to sign: { $who }.
texts-refused-sign-nobody = Only the parties of this text sign it, and nobody’s signature is missing.
texts-refused-not-for-signing = This cannot be signed now. It is signed once everybody has approved its text.
texts-refused-comment = Only the organisations and people this text is about can comment on it.
texts-refused-other-revision = In the meantime another revision has taken the place of the one you were shown. Nothing was done in your name. Read the current one and decide again.
texts-refused-saved-since = Somebody saved this text after you opened the page. Look at what is new, then send it.

## Heads and views

texts-review = Review
texts-review-of = Review: { $title }
texts-summary-sent = Revision { $revision } · sent by { $who }, { $at }
texts-summary-open = Revision { $revision } · last saved by { $who }, { $at }
texts-revision-n = Revision { $revision }
texts-revision-word = Revision
texts-against = against revision { $before } · { $n ->
    [0] no changes
    [one] { $n } change
   *[other] { $n } changes
}
texts-view = How to show this revision
texts-view-changes = Changes
texts-view-clean = Clean
texts-asked = { $who }, { $organisation }, asks for a change
texts-face-draft = Draft: nobody has approved this yet, and it can still change.
texts-face-in-review = In review: not all parties have approved this yet.
texts-face-closed = This revision no longer counts: a newer one has taken its place.
texts-face-superseded = This revision is superseded: everybody has signed its amendment.
texts-face-withdrawn = This amendment was withdrawn and never counted.
texts-face-replaced = A newer agreed revision has taken the place of this one.
texts-face-unsigned = The text is agreed and not yet signed by all parties.
texts-face-ended = This text has ended and is kept for reading.

## Who has answered

texts-approvals-count = { $given } of { $needed } parties have approved revision { $revision }
texts-approvals-closed = It is closed: nobody is asked any more.
texts-approvals-missing = Still missing: { $who }.
texts-approvals-missing-due = Still missing: { $who }. Please answer by { $day }.
texts-approvals-all = Everybody has answered.
texts-row-school = School
texts-row-employer = Employer
texts-no-employer = No employer on this side
texts-answer-approved = Approved
texts-answer-mine = Your turn
texts-answer-none = No answer
texts-answer-waiting = Waiting
texts-quoted = “{ $words }”
texts-until = by { $day }
texts-side-and-country = { $side }, { $country }
texts-seat-and-word = { $seat } · { $word }
texts-asked-both = approves the text, then signs it
texts-asked-approve = approves
texts-asked-sign = signs
texts-will-be-asked = Who will be asked
texts-nobody-asked = Nobody yet: no party is named.

## Signatures

texts-signatures = Signatures
texts-signed-for = { $party } · { $at }
texts-signature-mine = your turn
texts-signature-missing = not signed yet
texts-signature-given = Signed
texts-place-and-day = { $place }, { $day }
texts-means-account = typed name, signed in with an account
texts-means-password = typed name, account and password
texts-signed-late = Signed after the first day, because:
texts-eidas = A typed name with an account and its password, or with a link and a code, is a simple electronic signature (Regulation (EU) No 910/2014, eIDAS). Name, role, place, time and the hash of the text signed are recorded. What was signed on paper or in a file elsewhere is kept as a file, and whoever attests it is named.

## What to do now

texts-next-title = What to do now
texts-next-answer = Your answer
texts-next-signature = Your signature
texts-next-for = For { $who }, revision { $revision }.
texts-next-draft = You are writing this. When it is ready, send it for review.
texts-next-draft-too = The text is being written. You can edit it too, and send it for review.
texts-next-revise = A change was asked for. Edit the text, then send it for review again.
texts-next-others-write = The text is being written. You will be asked when it is sent for review.
texts-next-others-approve = Waiting for the approval of { $who }.
texts-next-others-sign = Waiting for the signature of { $who }.
texts-next-nothing = There is nothing to do.
texts-turn-approve = Your answer is missing
texts-turn-sign = Your signature is missing
texts-do-approve = Approve revision { $revision }
texts-do-sign = Read and sign
texts-do-sign-now = Sign now
texts-do-edit = Edit
texts-do-submit = Send for review
texts-do-request = Ask for a change
texts-do-reopen = Change the text
texts-do-open = Open revision { $revision }
texts-consequence = What follows
texts-consequence-approve = A change makes revision { $revision }. All parties approve again.
texts-consequence-sign = A change makes revision { $revision }. All parties approve and sign again.
texts-progress-open = Revision { $revision } is being written
texts-progress-approved = { $done } of { $all } have approved
texts-progress-signed = { $done } of { $all } have signed
texts-back = Back
texts-back-to-review = Back to the review

## Comments, open points, history

texts-comment = Comment
texts-comment-on-place = on { $place }
texts-heading = this heading
texts-comment-yours = Your comment on { $place }
texts-comment-post = Post the comment
texts-comment-on = revision { $revision }, { $at }
texts-comments-n = { $n ->
    [one] { $n } comment
   *[other] { $n } comments
}
texts-error-comment = Write your comment
texts-open-points = Open points
texts-open-points-none = Nobody has commented yet. Every place of the text can be commented on.
texts-papers = Paper
texts-paper-of = Revision { $revision } to read or print
texts-history = History
texts-history-opened = { $who } opened revision { $revision }
texts-history-submitted = { $who } sent revision { $revision } for review
texts-history-approved = { $who } approved revision { $revision }
texts-history-signed = { $who } signed revision { $revision }
texts-history-changes-requested = { $who } asked for a change to revision { $revision }
texts-history-replaced = { $who } withdrew revision { $revision }

## Approving

texts-approval = Approval
texts-approval-title = Approve revision { $revision }
texts-check = What you approve
texts-for-party = For
texts-sent-by = sent by { $who }, { $at }
texts-approval-comment = Comment
texts-approval-comment-hint = All parties read it.
texts-approval-consequence = You approve this revision for { $who }. All parties see it. It is agreed when everybody has approved.
texts-approval-consequence-last = You approve this revision for { $who }. Yours is the last approval: with it the text is agreed and no longer changes.
texts-approval-consequence-last-signs = You approve this revision for { $who }. Yours is the last approval: with it the text is agreed, and the parties are asked to sign it.
texts-said-approved = Your approval is recorded.

## Asking for a change

texts-change-request = Ask for a change
texts-change-request-title = Ask for a change to revision { $revision }
texts-change-request-reason = What should change, and why
texts-change-request-hint = You ask for { $who }. All parties read it.
texts-change-request-consequence = Revision { $revision } is closed.
texts-change-request-then = Revision { $revision } opens with the same text, and its authors are asked to change it.
texts-drops-approvals = { $n ->
    [one] { $n } approval no longer counts.
   *[other] { $n } approvals no longer count.
}
texts-drops-signatures = { $n ->
    [one] { $n } signature no longer counts.
   *[other] { $n } signatures no longer count.
}
texts-error-reason = Say what should change
texts-said-requested = Your request is recorded, and the authors are asked to change the text.

## Sending for review

texts-submission = Send for review
texts-submission-title = Send revision { $revision } for review
texts-obstacles = { $n ->
    [one] One thing is missing before it can be sent
   *[other] { $n } things are missing before it can be sent
}
texts-submission-consequence = Sending freezes this revision: it can then only be read, commented on and approved. Every party named above is asked for its approval.
texts-submission-consequence-signs = Sending freezes this revision: it can then only be read, commented on, approved and signed. The organisations named above are asked for their approval; when all have approved, the signatures are asked for.
texts-said-submitted = Sent for review. All parties are asked.

## The next revision

texts-revision = Next revision
texts-revision-title = Open revision { $revision }
texts-revision-keeps = Revision { $revision } stays agreed and in use until the next one is agreed.
texts-revision-closes = Revision { $revision } is closed.
texts-revision-again = The next revision begins with the same text, and all parties approve it again.
texts-said-reopened = The next revision is open.

## Signing

texts-signature-title = Read and sign
texts-signature-read = Please read to the end; you sign below.
texts-signature-yours = Your signature
texts-signature-name = Your name
texts-signature-name-hint = As it should stand on the paper
texts-signature-place = Place
texts-signature-place-hint = Where you are signing
texts-signature-password = Your password
texts-signature-password-hint = Once more, so that nobody signs at a screen that was left open
texts-signature-late = Why after the first day
texts-signature-late-hint = The stay has already begun. The reason stands beside your signature.
texts-signature-disagree = I do not agree: ask for a change
texts-signature-kept = We keep your name, place, time and account as proof. The text has the check number { $hash }. Everyone who signs gets the same paper.
texts-sentence-unit = I have read the unit “{ $title }”, revision { $revision }, agree to it and may sign for { $who }.
texts-sentence-memorandum = I have read the memorandum “{ $title }”, revision { $revision }, agree to it and may sign for { $who }.
texts-sentence-agreement = I have read the learning agreement “{ $title }”, revision { $revision }, agree to it and may sign for { $who }.
texts-sentence-learner = I am { $who }. I have read my learning agreement “{ $title }”, revision { $revision }, and agree to it.
texts-sentence-guardian = I am { $who }. As the guardian I have read the learning agreement “{ $title }”, revision { $revision }, and agree to it.
texts-error-name = Write your name as it should stand on the paper
texts-error-place = Write where you are signing
texts-error-password = Type your password
texts-error-wrong-password = This is not the password of your account: type it again
texts-error-agree = Tick the sentence if you agree
texts-error-late-reason = Say why you sign after the first day
texts-signed-title = You have signed
texts-signed-missing = Still to sign: { $who }. They have been asked.
texts-signed-all = Everybody has signed.
texts-after-unit = The unit is in use as soon as everybody has signed.
texts-after-memorandum = The memorandum is in force from the last signature.
texts-after-agreement = The agreement holds from the last signature. Before the stay ends, the learner and the host are asked what was achieved.
texts-signed-home = Go to what waits for you
texts-signed-document = Open the paper

## Signing on paper or elsewhere

texts-elsewhere = Signed on paper or elsewhere
texts-elsewhere-text = Whoever has signed by hand, or electronically in another program, is recorded here with the scan or the signed file. You attest that it is true; nobody signs for another.
texts-do-record = Record a signature given on paper
texts-record-title = Record a signature given on paper or elsewhere
texts-record-lead = You record that this party has signed. Your name stands beside the signature as the one who attests it, not as the one who signed.
texts-record-print = The paper to print and sign
texts-record-means = How it was signed
texts-means-paper = On paper, by hand
texts-means-paper-hint = a scan or a photograph: PDF, JPEG or PNG
texts-means-file = Electronically, in a file
texts-means-file-hint = with a qualified signature, for instance: PDF, .asice or .edoc
texts-record-name = Who signed
texts-record-name-hint = The name as it stands on the paper
texts-record-role = In which role
texts-record-role-hint = Director, for instance, or owner
texts-record-place = Where
texts-record-day = On which day
texts-record-day-hint = The text was sent for review, and has not changed since, on { $at }.
texts-record-reason = Why on this day
texts-record-reason-hint = Only where it was signed before that day, or after the first day agreed. The reason stands beside the signature.
texts-record-file = The file
texts-record-file-hint = At most 10 MB. What a picture says of its place, time and camera is taken out.
texts-attest-memorandum = I attest that { $who } has signed the memorandum “{ $title }”, revision { $revision }, as I record it here, and that the file shows this signature.
texts-attest-agreement = I attest that { $who } has signed the learning agreement “{ $title }”, revision { $revision }, as I record it here, and that the file shows this signature.
texts-do-record-now = Record the signature
texts-record-kept = The file is kept as long as the text; all its parties can open it. The text has the check number { $hash }. What was signed must be this text.
texts-said-recorded = The signature is recorded.
texts-attested-paper = signed on paper; { $who } attests it, { $day }
texts-attested-file = signed in a file elsewhere; { $who } attests it, { $day }
texts-signed-early = Signed before the text was sent for review, because:
texts-file-and-hash = { $kind }, SHA-256 { $hash }
texts-file-pdf = PDF file
texts-file-jpeg = Photograph (JPEG)
texts-file-png = Picture (PNG)
texts-file-asice = Signed container (ASiC-E)
texts-history-recorded = { $who } recorded that { $signer } signed revision { $revision } elsewhere
texts-error-record-name = Write who signed
texts-error-record-role = Write in which role this person signed
texts-error-record-place = Write where it was signed
texts-error-record-agree = Tick the sentence if it is true
texts-error-signed-later = This day has not come yet: enter the day on which it was signed
texts-error-reason-early = Say why it was signed before the text was sent for review
texts-error-reason-late = Say why it was signed after the first day
texts-error-file-missing = Choose the scan or the signed file
texts-error-file-again = Choose the file once more: browsers do not keep it
texts-error-file-empty = This file is empty
texts-error-file-size = This file is larger than 10 MB: scan it in fewer colours or dots
texts-error-file-kind = This is neither a PDF, a JPEG or PNG picture nor a signed container (.asice, .edoc), whatever its name says
texts-error-file-heic = This is a photograph in the HEIC format, which many programs cannot open. Send it as JPEG: share or export it as JPEG on the phone, or scan the paper as PDF
texts-error-file-broken = This picture is damaged: save or photograph it again
texts-error-file-suits = Such a file does not fit this way of signing: a paper comes as PDF or picture, a signed file as PDF, .asice or .edoc
texts-refused-record = Only the institutions that write this text record signatures given on paper.
texts-refused-record-signed = The signature of this party is there already. Nothing was recorded a second time.
texts-refused-record-revision = In the meantime another revision has taken the place of the one you were shown. Nothing was recorded. Open the text and see who still has to sign.

## The paper

texts-document = Paper
texts-paper-number = Number
texts-paper-hash = Hash of the frozen text (SHA-256):
texts-paper-no-hash = This text is not frozen yet and has no hash.
