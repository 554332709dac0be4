# Links: somebody without an account acts on one text.

links-step = Send links

links-title = Links
links-lead = People without an account read, approve, sign and assess by a link. The link only opens the text; to agree to it, they type a code that is sent to the address you give here.
links-places = Whose turn it is
links-places-none = Nobody has to act now.
links-place-sent = { $asked } – a link was sent; a new one takes its place
links-do-new = Send a link
links-sent-title = Links that were sent
links-none = No link has been sent yet.
links-sent = sent by { $who }, { $at } · { $channel }
links-opened = opened { $at }
links-not-opened = not opened yet
links-open = Active
links-assess-over = Not needed any more
links-done = Done
links-newer = sent by { $who }, { $at }, by a newer version of Tilts for what this one does not know yet
links-newer-over = No longer works
links-too-old = Too old
links-ended-revoked = Taken back
links-ended-replaced = Replaced
links-ended-wrong-person = Wrong person
links-referred = The right person would be: { $name } { $email }
links-referred-nobody = Who the right person is was not said.
links-do-again = Send it to this person
links-do-copy = Copy or print
links-do-remind = Remind
links-do-revoke = Take back
links-said-revoked = The link is taken back. It opens nothing any more.
links-said-reminded = The reminder is on its way.

links-purpose-review = To read and comment
links-purpose-answer = To answer line by line
links-purpose-approve = To approve
links-purpose-sign = To agree and sign
links-purpose-assess = To assess the learner

links-new-title = A new link
links-new-heading = Link for { $party }
links-name = Name
links-name-signs = Somebody who may sign for this party; that is not the mentor
links-name-answers = Somebody who knows the work, a mentor for instance
links-name-assesses = The agreement names this person as the assessor. Somebody else assesses only after an amendment.
links-position = Position
links-email = E-mail
links-email-hint = The signing code is sent there. Without an address, the link can only be used to read and to answer.
links-email-assesses = The person’s own address: the code that submits the assessment is sent there. Without an address, the form can be filled in but not submitted.
links-language = Language of the pages and letters
links-channel = How do you send it?
links-channel-mail = Tilts sends a letter
links-channel-mail-hint = with the link, in that language
links-channel-text = I copy the text
links-channel-text-hint = for any messenger
links-channel-paper = I print a page
links-channel-paper-hint = with a picture for the phone’s camera
links-prefers = This party prefers: { $channel }
links-shares-address = It is right that two parties have this address
links-do-send = Make the link
links-back-list = Back to the links
links-back = Back to the text

links-error-name = Enter the name of the person
links-error-email = Enter an e-mail address, or choose another way
links-error-own-address = This is your own address: nobody acts for another
links-error-shared-address = Another party of this text has the same address. Check it, or say that it is right
links-error-assesses-nobody = This is an address of the sending institution, the learner or a guardian: they do not assess
links-error-channel = Choose how you send it

links-refused-send = Only the institutions that write this text send links to it.
links-refused-host-sends = Who assesses gets the link from the hosting institution: the sending side alone assesses nobody.
links-refused-place = Nothing is asked of this party now.
links-refused-ended = This link is not open any more.
links-refused-no-address = No e-mail address is on file for this link.
links-refused-reminded = This person has heard of it within the last 24 hours. Remind again later.
links-refused-code = Whoever acts by a link needs a code for this.
links-refused-code-used = This code has been used already.

links-show-title = Link
links-show-heading = Link for { $name }
links-show-mail = A letter with this link goes to { $email }. You can pass it on in another way as well.
links-link = Link
links-until = valid until { $day }
links-text = Words to send with it
links-text-hint = in the person’s language
links-message = Good day, { $name }! Please read this and answer: { $title }. { $link }
links-print = On paper
links-print-hint = Print this page: everything else is left out.
links-picture = The link as a picture for a camera

links-intro = { $who } asks you to read this for { $party }. Revision { $revision }.
links-changes = { $n ->
    [one] { $n } place has changed since the revision before. It is marked.
   *[other] { $n } places have changed since the revision before. They are marked.
}
links-being-revised = The authors are changing the text now. You are asked again when the new revision is there.
links-not-yet = Your part comes later: the text is signed once everybody has approved it. You will be written to when it is your turn; until then you can read it and ask for a change.
links-done-already = Your part is done. Nothing is left for you to do now.
links-do-approve = I have read it: approve
links-do-sign = I have read it: sign
links-ask = Questions:
links-wrong-person = I am the wrong person

links-approve-title = Agree to the text
links-sign-title = Sign
links-approve-sentence = I agree to revision { $revision } for { $party }.
links-do-approve-now = Agree now
links-code = Code
links-code-to = Type the code
links-code-hint = Six digits, sent to { $email }
links-do-code = Send me the code
links-do-code-again = Send me another code
links-code-sent = The code is on its way to { $email }. It is valid for ten minutes, in this browser.
links-simple = Your name, the code and this sentence are your simple electronic signature.
links-kept = Name, time, the address of the code and the hash of the text are kept.
links-error-code-missing = Enter the code, or have it sent
links-error-code = This is not the code
links-error-code-old = No code is open in this browser any more: have a new one sent
links-error-too-many-codes = Too many codes: wait a quarter of an hour, or ask the sender
links-error-codes-rest = Too many wrong codes were typed on this link today. Try again tomorrow, or ask the sender for another link.
links-error-no-address = No e-mail address is on file here, so that no code can be sent. Ask the sender, or sign on paper.
links-means = signed by a link and a code
links-approved-title = Agreed
links-approved-missing = Still to approve: { $who }. They have been asked.
links-approved-all = Everybody has agreed.
links-then-sign = You are asked to sign when everybody has agreed.

links-decline-title = I do not agree
links-decline-text = Your reason goes to the authors. They change the text, and everybody is asked again.
links-decline-reason = What should be different?
links-do-decline = Ask for a change

links-wrong-person-text = The link ends, and { $who } is told. We write to the person you name only after { $who } has confirmed it.
links-right-name = Name of the right person
links-right-email = E-mail of the right person
links-right-note = A few words
links-wrong-person-sure = This is not meant for me
links-error-wrong-person = Tick that this is not meant for you
links-do-refer = Send it back

links-unknown = This link is not complete, or not known here
links-unknown-text = Copy the whole address from the message, from its beginning to its end: a part is easily lost where it breaks into two lines. If that does not help, ask whoever sent it to you for a new link.
links-closed-elsewhere = Open the link from your letter
links-closed-elsewhere-text = This page opens only in a browser that has opened the link. Open it from the letter once more, or have a new one sent.
links-closed-open = The link is open
links-closed-open-text = You can go on.
links-closed-too-old = The link is too old
links-closed-too-old-text = Links work for thirty days. A new one is a click away.
links-closed-replaced = There is a newer link
links-closed-replaced-text = Use the one from the newest letter, or have it sent again.
links-closed-revoked = The link was taken back
links-closed-revoked-text = Its sender has taken it back. Please ask the sender.
links-closed-wrong-person = The link has ended
links-closed-wrong-person-text = You said that it is not meant for you. Thank you: the sender has been told.
links-renew-to = A new link goes to { $email }, and nowhere else.
links-renew-text = A new link goes to the address that is on file, and nowhere else.
links-do-renew = Send me a new link
links-do-open = Open
links-said-renewed = If an address is on file, a new link is on its way there.

links-readers = Who could read it and comment
links-readers-text = Somebody of a party, a foreman for instance, reads this revision by a link and says what is missing. Nothing is agreed or signed by it.
links-place-reads = { $seat } – a link was sent; further people may read it too
links-do-new-review = Send it to read
links-review-over = Reading is over
links-email-reads = Without an address you copy or print the link.
links-refused-review = This revision is no longer open for comments.
links-review-intro = Read the text and say what you think of it: at each place, or below on the whole of it. You agree to nothing and sign nothing.
links-review-whole = Your comment on the whole text
links-review-closed = This revision is no longer open for comments. Thank you for reading it.
links-review-agreed = Everybody has agreed to this revision. Thank you for reading it.
links-said-commented = Thank you. The authors see your comment.
