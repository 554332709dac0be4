# Reading what was written: changes against an earlier revision, languages side by side, what was said on places that are gone.

reviews-view-both = { $one } + { $other }
reviews-language = Language of the text
reviews-against = Compare with
reviews-compare = Compare
reviews-original = The original is in { $language }. Passages without a translation stand in the original.
reviews-original-beside = The original is in { $language }.
reviews-in-language = in { $language }
reviews-not-translated = not translated
reviews-to-check = translation to check
reviews-moved = moved
reviews-moved-from = moved, was { $mark }
reviews-was-heading = was a heading, is rated now
reviews-is-heading = was { $mark }, is a heading now
reviews-earlier-comment = on an earlier revision
reviews-left = Comments on passages that are no longer there
reviews-left-text = They were made on earlier revisions; what they speak of was taken out.
reviews-stated = { $who }, { $organisation } · { $at }
