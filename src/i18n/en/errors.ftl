# One page for every error: what happened, what was kept, what to do.

errors-400-title = We could not read what was sent
errors-400-text = Your browser sent something that this page does not understand. Open the page again and try once more.
errors-401-title = Please sign in first
errors-401-text = You need an account to see this page. Perhaps your session has ended.
errors-403-title = This step is not yours to take
errors-403-text = Somebody else is entitled to it. The page you came from says who.
errors-404-title = We cannot find this page
errors-404-text = The address may be mistyped, the page may have been removed, or it belongs to an organisation you do not work for.
errors-405-title = This page is not for that
errors-405-text = The page exists, but not for what was just tried. Open it again and use its buttons.
errors-409-title = This does not fit what is there now
errors-409-text = What you wanted to do no longer fits what is there now. Open the page again and look what is new.
errors-410-title = This link no longer works
errors-410-text = It has been used or withdrawn, or its time is over. Ask the person who gave it to you for a new one.
errors-413-title = This is too large
errors-413-text = What you sent is larger than this page accepts. Shorten the text and send it again.
errors-415-title = This kind of content is not accepted
errors-415-text = The page expects its own form, as a browser sends it. Open the page again and use the form there.
errors-429-title = Too many attempts
errors-429-text = Wait a few minutes and try again.
errors-500-title = Something went wrong on our side
errors-500-text = It is not your fault. Try again in a few minutes.
errors-503-title = Tilts cannot answer at the moment
errors-503-text = It is being maintained, or too many people want something at once. Try again in a minute.

errors-lost-update = Somebody else changed this while your page was open. Open it again and look what is new.
errors-needs-account = This is done by somebody who signs in with an account. A link is enough for reading, commenting and proposing.
errors-once-misused = This form has already been used for something else. Open the page again and fill it in anew.
errors-nothing-changed = Nothing was saved this time. What you had saved before is still there.
errors-nothing-changed-get = Nothing you saved is lost.
errors-typed = What you had typed
errors-to-home = Go to what waits for you
errors-to-object = See what it is about
errors-to-sign-in = Sign in
