# Invitations: making one, its link, and the page behind it.

invitations-new = Invite a member
invitations-first = This will be the first member: somebody who administers the organisation and invites the others.
invitations-first-kept = You have entered this organisation. Its first member takes it over with everything you have written, and joins the partnerships it was added to.
invitations-name = Name of the person
invitations-email = E-mail
invitations-email-hint = The address the person will sign in with.
invitations-role = Role
invitations-role-first-hint = A company’s representative can administer it alone.
invitations-role-coordinator-text = Prepares everything, administers the organisation’s seats.
invitations-role-teacher-text = Drafts units, assesses or validates.
invitations-role-representative-text = Speaks for the company, approves units, administers its seats.
invitations-role-mentor-text = Guides and assesses a learner on the spot.
invitations-role-awarding-body-text = Recognises results for the awarding body.
invitations-role-auditor-text = Reads everything, changes nothing.
invitations-may-sign = This person may sign for the organisation
invitations-may-sign-hint = Memoranda and learning agreements. It can be changed at any time.
invitations-make = Make the invitation
invitations-said-joined = Welcome. You have joined.
invitations-said-revoked = The invitation is taken back. Its link no longer works.
invitations-open = Open invitations
invitations-until = works until { $until }
invitations-too-old = too old: send it again
invitations-language = Language of the letter
invitations-again = Send again
invitations-said-again = The letter is on its way again.
invitations-refused-again = This person was sent a letter within the last 24 hours. Send it again later.
invitations-revoke = Take back
invitations-error-name = Enter the person’s name
invitations-error-email = Enter the person’s e-mail address
invitations-error-role = Choose a role
invitations-error-first = The first member has to administer the organisation: choose another role
invitations-error-has-seat = This person has this role here already

## The link, shown once

invitations-link-title = Invitation
invitations-link-heading = The invitation for { $name } is ready
invitations-link-lead = A letter with this link goes to { $email }. You can pass it on in another way as well; it is shown only now.
invitations-link = Link
invitations-link-until = It works once, until { $until }.
invitations-link-once = Whoever has the link can join with the address { $email }. If it is lost, have the letter sent again.
invitations-link-done = Done
invitations-copy = Copy the link
invitations-copied = Copied
invitations-message = Words to send with it
invitations-message-hint = Change them as you like.
invitations-message-text = { $name }, please join { $organisation } on Tilts, where we agree and sign what learners do abroad: { $link }
invitations-message-person = { $name }, { $organisation } has prepared your account on Tilts. Open it here: { $link }
invitations-copy-message = Copy the words

## The page behind the link

invitations-heading-seat = Join { $organisation }
invitations-heading-learner = Your account at { $organisation }
invitations-heading-guardian = Your account as guardian of { $learner }
invitations-lead = { $who } ({ $by }) invites { $name }.
invitations-gives = What you get
invitations-signs = You may sign for the organisation
invitations-signs-not = You do not sign for the organisation
invitations-kept = This is what was entered about your organisation. You can correct it after joining.
invitations-partnerships = { $n ->
    [one] Your organisation joins this partnership:
   *[other] Your organisation joins these { $n } partnerships:
}
invitations-account-new = Choose your password
invitations-account-known = You have an account
invitations-account-signed-in = You are signed in
invitations-account-email = You will sign in with { $email }.
invitations-own-name = Your name
invitations-own-name-hint = As it shall stand under approvals and signatures.
invitations-new-password = Password
invitations-new-password-hint = At least eight characters. A few words in a row are easy to remember.
invitations-password-hint = The password of your account with this address.
invitations-join = Join
invitations-open-account = Open my account
invitations-not-me = This is not you? Close the page and tell the sender: nothing has changed.
invitations-error-own-name = Enter your name
invitations-error-short-password = Choose a password of at least eight characters
invitations-error-long-password = Choose a password of at most 200 characters
invitations-error-wrong-password = This is not the password of your account
invitations-used = This invitation was used already
invitations-used-next = If it was you, sign in with your address and password.
invitations-revoked = This invitation was taken back
invitations-revoked-next = Ask { $who } ({ $organisation }) for a new one. If you have an account, you can sign in.
invitations-expired = This invitation is too old
invitations-expired-next = Ask { $who } ({ $organisation }) for a new link: it is made in a minute. If you have an account, you can sign in.
