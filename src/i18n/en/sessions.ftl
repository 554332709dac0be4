# Signing in and out.

sessions-title = Sign in
sessions-lead = For everybody who has an account.
sessions-email = E-mail address
sessions-password = Password
sessions-submit = Sign in
sessions-help = You have been invited and have no password yet? Open the link of the invitation; there you choose one.
sessions-error-email = Enter your e-mail address
sessions-error-password = Enter your password
sessions-error-wrong = E-mail address or password is wrong. Check both and try again.
sessions-error-too-many = Too many attempts. Wait a quarter of an hour and try again.
sessions-said-signed-out = You are signed out.
sessions-lead-again = Your session has ended. What you typed is kept: sign in, and you can go on.
sessions-resume-title = You are signed in again
sessions-resume-text = What you typed has been kept and has not been sent yet.
sessions-resume-go = Send what I typed
