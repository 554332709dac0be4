# What somebody owes, as the title of a task; the subject is the title of the text, the partnership or the learner's name.

asks-join = Join the partnership { $subject }
asks-revise = Change as asked: { $subject }
asks-approve = Approve { $subject }
asks-decide = Answer what others would add to { $subject }
asks-sign = Read and sign { $subject }
asks-self-assess = Assess yourself: { $subject }
asks-assess = Assess { $subject }
asks-validate = Validate the results of { $subject }
asks-recognise = Recognise the results of { $subject }
