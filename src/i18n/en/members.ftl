# Seats of an organisation.

members-name = Name
members-role = Role
members-position = Position
members-position-hint = As the organisation words it; it stands under approvals and signatures.
members-signing = Signing for the organisation
members-signing-text = Who may sign memoranda and agreements in the organisation’s name. Mind that a mentor usually may not.
members-signs = may sign
members-signs-from = may sign from { $day }
members-signs-until = may sign until { $day }
members-signed-until = could sign until { $day }
members-signs-not = no
members-from = May sign from
members-from-hint = Without a day, this seat may not sign.
members-until = May sign until
members-until-hint = Without a day, there is no end.
members-end = End this seat
members-end-text = The person keeps the account and everything signed stays. In this organisation he or she can do nothing any more.
members-end-button = End the seat
members-said-saved = The seat is saved.
members-said-ended = The seat has ended.
members-error-from = Enter the day from which this seat may sign
members-error-until = The last day lies before the first
members-refused-change = Only those who administer { $who } change its seats.
members-refused-invite = Only those who administer { $who } invite to it, and whoever has entered it until it has a member.
members-refused-last = This is the last seat that administers the organisation. Invite somebody else to administer it first.
