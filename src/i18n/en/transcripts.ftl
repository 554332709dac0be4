# The personal transcript.

transcripts-title = Personal transcript
transcripts-number = No. { $number }, revision { $revision }
transcripts-languages = Languages of the transcript
transcripts-two = Two languages
transcripts-one = One language
transcripts-complete = Complete

transcripts-empty-title = Nothing is recorded yet
transcripts-empty = The transcript fills itself from the signed agreement: self-assessment, the host’s assessment, validation and recognition.
transcripts-empty-how = It can be read here as soon as the first of them is recorded and open to you.

## What is still open

transcripts-open = Not complete: still open
transcripts-open-self = Self-assessment: { $who }
transcripts-open-assessment = Assessment, or it is not open to this reader yet: { $who }
transcripts-open-validation = Validation: { $who }
transcripts-open-recognition = { $n ->
    [one] Recognition of { $n } unit: { $who }
   *[other] Recognition of { $n } units: { $who }
}

## The frame

transcripts-frame = Learner and mobility
transcripts-learner = Learner
transcripts-qualification = Qualification
transcripts-level = Level
transcripts-sending = Sending institution
transcripts-hosting = Hosting institution
transcripts-company = Host company
transcripts-period = Period
transcripts-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
transcripts-agreement = Learning agreement
transcripts-agreement-line = No. { $number }, revision { $revision }, signed by everybody on { $date }

## Outcomes

transcripts-assessed-by = Assessed by { $who } on { $date }.
transcripts-correction = Correction, assessment no. { $n }
transcripts-column-mark = No.
transcripts-column-outcome = Learning outcome
transcripts-column-result = Result
transcripts-column-validated = Validated
transcripts-own = Self-assessment
transcripts-difference = Difference
transcripts-remark = Remark
transcripts-own-remark = The learner’s remark
transcripts-validation-reason = Reason for the validation
transcripts-levels = Levels, lowest first: { $words }.

## The whole, and what was decided at home

transcripts-whole = The assessment as a whole
transcripts-self-assessment = Self-assessment
transcripts-self-on = submitted on { $date }
transcripts-decisions = Validation and recognition
transcripts-validated = Validated
transcripts-note = Note
transcripts-recognised = Decision
transcripts-counted = { $n } of { $of }: { $marks }
transcripts-promised = Promised before departure
transcripts-promise-words = In the words of the agreement
transcripts-recognition-reason = Reason
transcripts-made = Made by Tilts on { $at } from the signed agreement and from what was recorded on it.
