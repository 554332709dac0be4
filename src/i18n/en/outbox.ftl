# The outbox: messages and how they fared.

outbox-title = Outbox
outbox-lead-demo = The demo sends no mail. Here is every message as it would be sent: open its link as its recipient would.
outbox-lead-unsent = No mail server is set, so that nothing is sent. Pass these messages on yourself.
outbox-lead-sent = How the messages fare. What they say is between sender and recipient.
outbox-none = No message has been written yet. Messages are written when somebody is invited, asked or sent a link.
outbox-waits = Waits
outbox-waits-daily = Goes with what else the day brings, { $at }
outbox-waits-again = Is tried again: { $why }
outbox-sent = Sent { $at }
outbox-failed = Given up: { $why }
outbox-silenced = Not needed any more
outbox-newer = A message that this version of Tilts does not know yet. A newer one sends it.
outbox-letter = The letter
outbox-open = Open its link
outbox-older = Older messages
