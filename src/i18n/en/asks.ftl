# What somebody owes; who and on what stand beside it.

asks-join = Join the partnership
asks-revise = Finish the draft after changes were asked for
asks-approve = Approve, or ask for a change
asks-sign = Sign
asks-self-assess = Rate yourself
asks-assess = Rate the learner
asks-validate = Validate the results
asks-recognise = Decide on recognition
