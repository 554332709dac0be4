# Organisations: the address book.

organisations-title = Organisations
organisations-lead = Your own organisation, those you have entered, and your partners.
organisations-lead-administrator = Every organisation of this installation, with its first member.
organisations-empty = There are no organisations yet.
organisations-empty-text = Partners appear here as soon as they have joined a partnership with you.
organisations-empty-administrator = Make the first one and invite the person who will run it.
organisations-shown = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
organisations-new = New organisation
organisations-new-lead = A school, company or other body that will work here by itself. Partners are better entered by those who work with them.
organisations-new-consequence = The next page shows the link for the first member. It is shown once.
organisations-make = Make the organisation
organisations-first-member = First member
organisations-first-member-text = This person administers the organisation’s seats and invites everybody else.
organisations-edit = Edit the organisation
organisations-edit-lead = What papers print of it from now on. Papers that were sent for review keep what they say.
organisations-edit-kept = You have entered this organisation and keep it until its first member joins.
organisations-edit-consequence = Frozen and signed texts do not change.
organisations-said-saved = The organisation is saved.
organisations-said-suspended = The organisation is shut out. Its members keep their accounts and have no seats here until you let it in again.
organisations-said-resumed = The organisation is let in again.

## Fields

organisations-section-what = The organisation
organisations-section-reach = Address and identifiers
organisations-section-people = Who speaks for it
organisations-section-contact = Contact person
organisations-section-contact-text = Whom partners call and write to.
organisations-section-representative = Legal representative
organisations-section-representative-text = The person entitled by law to sign for the organisation. Often not the contact, and not the mentor.
organisations-section-how = How it works with you
organisations-choose = Choose
organisations-name = Name
organisations-kind = What it is
organisations-kind-hint = In a partnership it can be something else.
organisations-country = Country
organisations-country-hint = Where it is registered.
organisations-oid = OID
organisations-oid-hint = The European Commission’s number: E and eight digits.
organisations-registration-number = Registration number
organisations-registration-hint = As in the country’s register.
organisations-address = Address
organisations-phone = Telephone
organisations-email = E-mail
organisations-website = Website
organisations-contact-name = Name
organisations-representative-name = Name
organisations-position = Position
organisations-languages = Languages it works in
organisations-channel = How it prefers to be asked
organisations-channel-mail = A link by e-mail
organisations-channel-text = A link in a text message
organisations-channel-paper = On paper

## The page

organisations-members = Members
organisations-no-members = Nobody has joined yet.
organisations-no-members-text = Invite the person who speaks for it. The link works for fourteen days.
organisations-no-members-other = Who has entered it can invite its first member.
organisations-next = What you can do
organisations-learners = Learners of the school
organisations-history = History
organisations-status = Status
organisations-status-own = Your organisation
organisations-status-joined = Has members
organisations-status-invited = Nobody has joined yet
organisations-status-kept = Entered by a partner
organisations-status-suspended = Shut out
organisations-suspend = Shut out
organisations-suspend-text = Its members lose their seats until you let it in again. Nothing is deleted.
organisations-resume = Let in again

## What cannot be accepted

organisations-error-name = Enter the organisation’s name
organisations-error-kind = Choose what the organisation is
organisations-error-country = Choose the country
organisations-error-oid = Write the OID as E and eight digits, like E10012345
organisations-error-oid-taken = An organisation with this OID is in Tilts already. Look it up by its OID.
organisations-error-registration-number = This does not look like a registration number of the chosen country
organisations-error-registration-taken = An organisation with this registration number is in Tilts already. Look it up by its number.
organisations-error-website = Write the address like www.example.org
organisations-refused-administer = Only the platform’s administrator does this.
organisations-refused-edit = Only the coordinators of { $who } change its data, and whoever has entered it until it has a member.
organisations-refused-suspended = This organisation is shut out.
organisations-refused-not-suspended = This organisation is not shut out.
