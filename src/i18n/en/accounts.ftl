# One's own account: language and mail.

accounts-title = My account
accounts-language = Language of pages and letters
accounts-language-hint = Pages can be switched at the top at any time; letters come in this language.
accounts-mail = When letters come
accounts-mail-hint = Codes and invitations always come at once.
accounts-mail-at-once = At once
accounts-mail-at-once-text = Each letter as soon as there is something to do or to know.
accounts-mail-daily = Once a day
accounts-mail-daily-text = Everything in one letter at 07:00, Latvia’s time. When there is nothing, no letter comes.
accounts-said-saved = Saved.
