# The frame of every page and the words that many pages share.

## Frame

ui-skip = Skip to content
ui-nav = Main navigation
ui-nav-home = Home
ui-nav-mobilities = Mobilities
ui-nav-partnerships = Partnerships
ui-nav-units = Units
ui-nav-memoranda = Memoranda
ui-nav-organisations = Organisations
ui-language = Language
ui-language-lv = Latvian
ui-language-en = English
ui-crumbs = The way to this page
ui-insecure = The connection to this installation is not encrypted: enter nothing confidential.
ui-footer = Tilts: learning mobility, from partnership to recognition

## Buttons and small words

ui-save = Save
ui-cancel = Cancel
ui-sign-in = Sign in
ui-sign-out = Sign out
ui-edit = Edit
ui-show = Show
ui-yes = Yes
ui-no = No
ui-optional = optional
ui-none = not given
ui-not-signed = Not signed yet
ui-pages = Pages of the list
ui-pages-previous = Previous
ui-pages-next = Next

## Status

ui-status-turn = Your turn
ui-status-wait = Waiting
ui-status-late = Late

## Hidden words of a redline

ui-added = added:
ui-removed = removed:

## Before, during, after

ui-before = Before mobility
ui-during = During mobility
ui-after = After mobility
ui-timeline = The steps of this mobility
ui-timeline-done = done

## Forms

ui-error = Error:
ui-errors-title = There is a problem
ui-error-characters = Remove the characters that cannot be shown
ui-error-too-long = Shorten this text
ui-error-one-line = Write this on one line
ui-newer = Not known to this version yet
ui-error-email = Enter an e-mail address like name@example.org
ui-error-date = Enter a date that exists, in the order year, month, day
ui-error-date-required = Enter a date
ui-error-number = Enter a whole number within the limits
ui-error-choice = Choose one of the answers offered
ui-saved = Saved at { $time }
ui-unsaved = Not saved yet: there is no connection. We keep trying.
ui-refused = Not saved: something has to be corrected. Save the page yourself to see what.

## Two people changed the same thing

ui-conflict-title = { $who } saved this while you were writing
ui-conflict-text = { $n ->
    [0] Nothing is lost. What each of you wrote stands in different places: save, and both stay.
    [one] Nothing is lost. In { $n } place your text differs from what is stored now. Choose what stays.
   *[other] Nothing is lost. In { $n } places your text differs from what is stored now. Choose what stays.
}
ui-conflict-saved = saved by { $who }, { $at }
ui-conflict-mine = Your text for { $field }
ui-conflict-which = Which text for { $field }
ui-conflict-stored = stored now
ui-conflict-you = You
ui-conflict-unsaved = not saved yet
ui-conflict-consequence = What you choose here replaces what is stored now.
ui-conflict-discard = Discard mine
ui-conflict-save = Save this

## Dates, put together from the parts that ICU writes

ui-period = { $from } – { $to }
ui-period-year = { $from } – { $to } { $year }
ui-period-month = { $day }–{ $to } { $year }
ui-moment = { $date } at { $time }
ui-today = today
ui-tomorrow = tomorrow
ui-in-days = { $n ->
    [one] in { $n } day
   *[other] in { $n } days
}
ui-days-late = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
}

ui-mail-sent = mail sent { $at }
ui-mail-waits = mail waits since { $at }
ui-mail-failed = the mail did not arrive: { $why }
