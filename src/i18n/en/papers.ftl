# Papers, and checking them.

## Kinds

papers-kind-text = Paper
papers-kind-record = Signing record
papers-kind-transcript = Personal transcript
papers-kind-assessment = Assessment
papers-kind-blank = Assessment form

## What a paper says on its face

papers-face-final = Valid
papers-face-draft = Draft: this can still change and binds nobody.
papers-face-in-review = In review: not all parties have approved this; it binds nobody.
papers-face-closed = This revision was closed before all had agreed; it binds nobody.
papers-face-unsigned = For signing: all have approved this text and not all have signed it.
papers-face-open = Not complete: not everything has been recorded yet.
papers-face-blank = Form to be filled in by hand.

## On every paper

papers-untitled = Without a title
papers-check = Check this paper:
papers-picture = Code for a phone’s camera: opens the page on which this paper is checked
papers-page = Page
papers-of = of
papers-agreed = Agreed by all
papers-signed = Signed by all
papers-period = Period
papers-until = Valid until
papers-approvals = Approvals
papers-party = Party
papers-who = Who
papers-answer = Answer
papers-by-hand = Signature, place and date
papers-esco = Sources
papers-attached = What this paper says, as data
papers-characters-title = Note on characters
papers-characters = This paper’s fonts cannot show some characters of the text; each stands as □. The text as it was written is attached to the file and can be read in Tilts.

## The signing record

papers-record-signatures = Signing record: signatures
papers-record-links = Signing record: links that were sent
papers-record-history = Signing record: history
papers-record-note = Times are those of Latvia. Addresses are shown in part. Every entry of the history carries the hash of the one before it, so that none can be changed, taken out or put in unnoticed.
papers-how = When, where, how
papers-sentence = The sentence agreed to
papers-sent-to = Sent to
papers-sent = Sent
papers-became = What became of it
papers-when = When
papers-what = What
papers-chain = { $n ->
    [one] The history has { $n } entry; the hash of the last is { $hash }.
   *[other] The history has { $n } entries; the hash of the last is { $hash }.
}
papers-mail-taken = Taken by a mail server, { $at }
papers-mail-returned = The mail came back
papers-mail-waiting = Mail written { $at }, not sent by a mail server of Tilts
papers-opened = Opened { $at }
papers-opened-times = { $n ->
    [one] Opened { $n } time in all
   *[other] Opened { $n } times in all
}
papers-code-sent = Code sent, { $at }
papers-code-typed = Code typed, { $at }
papers-link-ended = { $how }, { $at }
papers-link-unopened = Not opened yet

papers-refused-record = There is no signing record yet: this revision has not been sent for review.
papers-refused-too-often = You have asked for very many papers in a short time, and each is set anew. Wait a quarter of an hour. What everybody has signed can be opened at any time.
papers-refused-transcript = There is no transcript yet: nothing has been recorded that you can see.
papers-refused-assessment = There is no submitted assessment yet that you can see.
papers-refused-blank = The form is made from the signed agreement. All have to sign first.

## The assessment

papers-level = Level
papers-assessed-by = Assessed by
papers-what-is-asked = Question
papers-blank-how = Tick one result and one level for each outcome; say why where it was not reached. Sign, and give the form to whoever types it into Tilts.

## Where they stand on pages

papers-pdf = PDF
papers-assessment-pdf = This assessment (PDF)
papers-blank-pdf = Form to fill in by hand (PDF)
papers-verify-link = Check a paper
papers-record-pdf = Signing record (PDF)

## Checking

papers-verify-title = Is this paper genuine?
papers-verify-lead = Tilts is where schools and companies agree and sign what learners will learn abroad. Here anybody can check a paper that comes from it. You need no account.
papers-verify-code = Code on the paper
papers-verify-code-hint = Sixteen letters and digits, top right: for example 7K3M-9QXD-2RVB-41TN
papers-verify-file = Or the PDF itself
papers-verify-file-hint = At most 10 MB. The file is compared and not kept.
papers-verify-button = Check
papers-verify-again = Check another paper
papers-verify-error-nothing = Type the code of the paper, or choose its PDF.
papers-verify-error-code = This is no code of a paper: it has sixteen letters and digits.
papers-verify-error-many = Too many papers were checked from your network just now. Try again in a few minutes.
papers-verdict-genuine = Genuine and current
papers-verdict-superseded = Genuine, and superseded
papers-verdict-withdrawn = Genuine, no longer in force
papers-verdict-draft = A draft or a form
papers-verdict-changed = Changed since it was issued
papers-verdict-unknown = Unknown
papers-says-genuine = This paper comes from Tilts and holds as it stands.
papers-says-superseded = This paper comes from Tilts. A newer one has taken its place: ask whoever gave it to you for that one.
papers-says-withdrawn = This paper comes from Tilts. What it says was ended before its time.
papers-says-draft = This paper comes from Tilts and binds nobody: it was printed before all had agreed and signed, or before everything was recorded, or it is a form.
papers-says-changed = The number of a paper of Tilts stands in this file, and the file is not the one that was issued: at least one byte of it differs. It may have been saved again by another program, or falsified. Ask for the original file, or check the printed paper by its code.
papers-says-unknown = Nothing is known of it here. Compare the code with the paper once more; a file may come from somewhere else.
papers-says-code = A code speaks of the paper as it was issued. Compare number, revision and date below with the paper in your hand; to be sure of every word, check the PDF itself.
papers-what-kind = Kind
papers-what-of = Of
papers-what-state = State
papers-what-initials = Learner’s initials
papers-what-made = First printed
papers-what-face = On its face
papers-what-ended = Ended
