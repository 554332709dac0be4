# Changing what everybody has signed, without ending it.

amendments-title = Amend what is signed
amendments-opens = Revision { $revision } is opened with the text of revision { $before }.
amendments-stays = Revision { $before } stays in force, with all that hangs on it, until everybody has signed the amendment.
amendments-asked = When it is sent, everybody approves and signs it again: { $who }. Whoever signed by a link is asked by mail.
amendments-then = With the last signature revision { $revision } takes the place of revision { $before }, which stays readable as superseded.
amendments-words = What changes, and why
amendments-do = Amend it
amendments-do-open = Open revision { $revision }
amendments-do-withdraw = Withdraw the amendment
amendments-withdrawal-title = Withdraw the amendment
amendments-withdrawal-stays = Revision { $revision } is given up. Revision { $before } stays in force as it is.
amendments-error-code = Choose why it is amended
amendments-error-reason = Say what changes, and why
amendments-error-withdrawal = Say why it is withdrawn
amendments-said-opened = The amendment is open. What is signed stays in force meanwhile.
amendments-said-withdrawn = The amendment is withdrawn. What is signed stays in force.
amendments-refused-in-progress = An amendment is in progress already. Finish or withdraw that one.
amendments-refused-not-in-force = Only what everybody has signed and what is in force is amended.
amendments-refused-none = No amendment is in progress.

amendments-in-progress = Amendment in progress
amendments-being-written = Revision { $revision } is being written.
amendments-being-changed = A change of revision { $revision } was asked for; it is being written.
amendments-in-review = Revision { $revision } is in review. Still to approve: { $who }.
amendments-being-signed = Revision { $revision } is agreed. Still to sign: { $who }.
amendments-read = Read revision { $revision }
amendments-amends = Amends revision { $revision }
amendments-own-sign = An amendment of your agreement is ready. Read what changes; if you agree, sign it, and if not, ask for a change.
amendments-history-opened = { $who } opened revision { $revision } as an amendment ({ $reason })
amendments-history-superseded = With the last signature, by { $who }, revision { $revision } was superseded
amendments-history-withdrawn = { $who } withdrew the amendment, revision { $revision }
