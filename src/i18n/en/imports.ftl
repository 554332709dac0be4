# Units from outside: paste, file, check, and the files a unit goes out as.

imports-title = Paste or import
imports-text = What you have written already becomes drafts: a table from Word or a spreadsheet, a file, or the text of a slide.
imports-link = Paste or import
imports-section-what = What is read
imports-section-what-text = A paste or a file, not both.
imports-paste = Paste
imports-paste-hint = The whole grid with its labels and columns, as you copied it
imports-upload = Or choose a file
imports-upload-hint = CSV, XLSX, text, or JSON from Tilts; at most 10 MB and 5,000 rows
imports-file-kept = “{ $name }” has been read. It is used again unless you choose another file.
imports-file-drop = Leave this file out
imports-language-hint = Where several languages stand side by side, the first one
imports-language-find = Find out from the text
imports-read = Read and check
imports-consequence-read = Nothing is stored yet: next you see what was understood.

## The check

imports-check = Check what was understood
imports-found = { $n ->
    [one] { $n } unit found
   *[other] { $n } units found
}
imports-pasted = from what you pasted
imports-file = from “{ $name }”
imports-file-charset = from “{ $name }”, read as { $charset }
imports-counts = { $n ->
    [one] { $n } outcome to assess
   *[other] { $n } outcomes to assess
} · { $languages }
imports-rest = What could not be placed
imports-rest-none = Everything has found its place.
imports-rest-text = Nothing is lost: what is listed here is kept beside the draft, where you can put it in its place.
imports-rest-in = In the unit
imports-rest-around = Outside the units
imports-rest-show = { $n ->
    [one] Show { $n } line
   *[other] Show { $n } lines
}
imports-rest-kept = What is kept of it
imports-rest-around-kept = What is kept of what stood outside, beside the first unit
imports-rest-kept-hint = Take out what you do not need
imports-rest-to = Where it is kept
imports-to-comment = As a comment on the draft
imports-to-description = At the end of the description
imports-column-place = Place
imports-column-text = Text
imports-column-why = Why
imports-place-line = line { $n }
imports-place-cell = row { $row }, column { $column }
imports-place-sheet = { $sheet }, row { $row }, column { $column }
imports-take = Make a draft of this unit
imports-note-outcomes = These outcomes did not say which column they belong to: they stand under Skills.
imports-note-columns = The columns came as one list: see where each of them begins.
imports-note-title = No name was found. Give it in the editor.
imports-note-units = More than 50 units were found: only the first 50 are shown.
imports-note-origin = From Tilts: revision { $n }, “{ $partnership }”
imports-consequence = The drafts are seen by their four sides. Nobody is asked before you send them for review.
imports-create = Make the drafts
imports-change = Change
imports-said-drafted = The draft is made. See whether everything stands where it belongs.
imports-said-drafts = The drafts are made. Open each of them and see whether everything stands where it belongs.
imports-comment-pasted = Found no place when this unit was pasted:
imports-comment-file = Found no place when this unit was read from “{ $name }”:

## Why something found no place

imports-why-outside = Stands outside a unit
imports-why-no-field = Belongs to no field of the unit
imports-why-placeholder = Says only what to write here
imports-why-level = Is no level from 1 to 8
imports-why-number = Is no number that fits here
imports-why-words = Only the number was taken
imports-why-long = Is longer than the field
imports-why-twice = The field already has a value
imports-why-language = Is in a language that is not known here
imports-why-lines = Has not as many lines as the first language
imports-why-criteria = Criteria that belong to no single outcome
imports-why-depth = Nests deeper than three steps

## What cannot be read

imports-error-empty = Paste the unit or choose a file
imports-error-both = Use either the paste or the file: empty one of them
imports-error-none = No unit was found. It needs a name, or columns for knowledge, skills and competence
imports-error-rows = Shorten this to 5,000 rows and 200 columns
imports-error-characters = Shorten this to 2,000,000 characters
imports-error-json = This JSON cannot be read: save the file again
imports-error-file-size = Choose a file of at most 10 MB
imports-error-pdf = A PDF cannot be read: open it, copy the unit and paste it
imports-error-word = A Word file cannot be read: open it, copy the table and paste it
imports-error-old-office = Save the file as XLSX or CSV, or copy the table and paste it
imports-error-kind = Choose a CSV, XLSX, text or JSON file
imports-error-broken = This file is damaged: save it again
imports-error-unpacked = This file is too large when it is unpacked
imports-error-description = This is too long for the description: keep it as a comment
imports-error-take = Tick at least one unit

## Files that a unit goes out as

imports-export = This revision as a file
imports-export-json = JSON, whole
imports-export-csv = CSV table
imports-export-xlsx = XLSX table
