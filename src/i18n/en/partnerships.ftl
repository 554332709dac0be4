# Partnerships: organisations of several countries.

partnerships-title = Partnerships
partnerships-lead = With whom you agree units, sign memoranda and exchange learners.
partnerships-empty = There is no partnership yet.
partnerships-empty-text = Found one, then add the school abroad and the companies of both sides.
partnerships-empty-other = Partners add your organisation, and you see the partnership here.
partnerships-shown = { $n ->
    [one] { $n } partnership
   *[other] { $n } partnerships
}
partnerships-joined-of = { $k } of { $n } joined
partnerships-new = Found a partnership
partnerships-new-lead = It begins with your organisation. It is active as soon as two organisations of two countries have joined.
partnerships-found = Found the partnership
partnerships-edit = Edit title and purpose
partnerships-edit-lead = Every organisation of the partnership sees the change.
partnerships-back = Back to the partnership
partnerships-said-founded = The partnership is founded. Now add the organisations you work with.
partnerships-said-saved = The partnership is saved.
partnerships-said-added = The organisation is added. It has to join by itself.
partnerships-said-entered = The organisation is entered and added. Now invite its first member.
partnerships-said-joined = Your organisation has joined the partnership.
partnerships-said-scale = The words of the scale are saved.

## Fields

partnerships-name = Title
partnerships-name-hint = A name by which all partners know it.
partnerships-purpose = Purpose
partnerships-purpose-hint = What you want to reach together, in a few sentences.
partnerships-own = Your organisation
partnerships-kind-own = What your organisation is here
partnerships-kind = What it is here
partnerships-kind-hint = One organisation can be a school in one partnership and a host company in another.
partnerships-side-own = On which side your organisation stands
partnerships-side = On which side it stands
partnerships-side-sending-text = It sends learners, or is a company at home.
partnerships-side-hosting-text = It receives learners.
partnerships-side-both-text = Learners travel in both directions.
partnerships-side-other-text = An authority or a sector body that is involved.
partnerships-countries = Countries
partnerships-organisations = Organisations

## Adding an organisation

partnerships-add = Add an organisation
partnerships-add-lead = First look whether it is in Tilts already. You find it only by exactly what you know of it.
partnerships-identifier = OID, registration number or contact e-mail
partnerships-identifier-hint = For example E10012345.
partnerships-look-up = Look up
partnerships-look-up-other = Look up another
partnerships-enter-instead = I know none of these: enter the organisation
partnerships-found-lead = in Tilts already
partnerships-found-note = It is asked to join. Until then you see its name only, and it sees this partnership.
partnerships-add-this = Add it
partnerships-enter = Enter an organisation
partnerships-enter-lead = It is not in Tilts. Write what you know: its first member takes it over and corrects it.
partnerships-enter-not-found = Nothing in Tilts has exactly { $identifier }. Write what you know: its first member takes it over and corrects it.
partnerships-enter-consequence = Only this partnership sees it, until it has a member of its own.
partnerships-enter-this = Enter and add
partnerships-section-side = In this partnership
partnerships-entry-joined = Joined
partnerships-entry-added = Has yet to join
partnerships-entry-kept = Not on Tilts yet
partnerships-invite-first = Invite its first member
partnerships-forming-text = A partnership needs organisations of two countries.
partnerships-join-title = { $organisation } was added to this partnership
partnerships-join-text = Once it has joined, the partners see its data and members, and texts can name it.
partnerships-join = Join the partnership

## What it holds

partnerships-units = Units of learning outcomes
partnerships-no-units = No units yet.
partnerships-no-units-text = A unit says what will be learnt. Both schools and the employers of both sides agree it.
partnerships-unit-new = Write a unit
partnerships-memoranda = Memoranda of Understanding
partnerships-no-memoranda = No memorandum yet.
partnerships-no-memoranda-text = It fixes who works together, on which qualifications and units, and by which procedures.
partnerships-memorandum-new = Prepare a memorandum
partnerships-mobilities = Mobilities
partnerships-no-mobilities = No mobilities yet.
partnerships-no-mobilities-text = One group, one host, one period; each learner has an agreement of his or her own.
partnerships-mobility-new = Plan a mobility
partnerships-tasks = Open tasks
partnerships-tasks-more = { $n ->
    [one] { $n } more party has open tasks
   *[other] { $n } more parties have open tasks
}
partnerships-no-tasks = Nothing is open.
partnerships-due = by { $day }

## The scale

partnerships-scale = Words of the scale
partnerships-scale-lead = How independently a learner does something. Assessors choose words, and the transcript prints them.
partnerships-scale-level = Level { $n }
partnerships-scale-lv = Level { $n } in Latvian
partnerships-scale-en = Level { $n } in English
partnerships-scale-note = Agreements that were sent for review keep the words they have.

## Stages

partnerships-stage-forming = Forming
partnerships-stage-active = Active
partnerships-stage-ended = Ended

## What cannot be accepted

partnerships-error-title = Enter a title
partnerships-error-organisation = Choose one of your organisations
partnerships-error-side = Choose a side
partnerships-error-unknown = Nothing in Tilts has exactly this. Check it, or enter the organisation.
partnerships-error-here-already = This organisation is in the partnership already.
partnerships-error-word = Enter a word for this level in both languages
partnerships-refused-found = Only coordinators of a school or another institution found partnerships.
partnerships-refused-manage = Only coordinators of the institutions that have joined do this: { $who }.
partnerships-refused-manage-nobody = Only coordinators of institutions that have joined do this, and none has joined yet.
partnerships-refused-join = Only those who administer the organisation that was added can join for it.
partnerships-refused-joined = This organisation has joined already.
partnerships-refused-ended = This partnership has ended.
