/** What to do about a broken rule, in a sentence. Every rule of the check has one, or it is no rule. */
export const remedies = {
	// Reading the files
	yaml: 'Mend the YAML at this line; a quotation mark, an indent or a bracket is the usual cause.',
	'yaml-alias':
		'Write it out where it stands: an alias (*) may only repeat one text that stands above it (&).',
	schema:
		'Give the field what src/lib/lessons/course-files.ts asks for; a name nobody knows may be misspelled.',
	'missing-file': 'Put the file there, or restore it.',
	'option-without-feedback': 'Say what the reader who chose this thought, and what the words show.',
	'quote-not-exact':
		'Copy the words from the passage as they stand there, typos included; add #2 for the second place.',
	'unknown-technique': 'Use an id of taxonomy.yaml, or mend the spelling.',
	'unknown-source': 'Use an id of sources.yaml, or add the source there.',
	'unknown-reference': 'Use an id of references.yaml, or add the reference there.',
	'unknown-passage': 'Use the id of a passage of this lesson, or add the passage to it.',
	'claim-and-name': 'Leave out “name”: a question asks for claim and source, or for names.',
	'duplicate-target': 'Give each target an id of its own.',
	'unknown-target': 'Use the id of one of the targets above, or mend the spelling.',
	'item-text': 'Keep “text” for a statement of its own, or “words” for a quotation; not both.',
	'words-without-passage': 'Name the passage of the question, or write the statement as “text”.',

	// Lessons
	'no-lesson': 'Put at least one lesson into lessons/.',
	'question-count': 'Add questions, or move some to another lesson or into a lighter step.',
	'question-kinds': 'Ask some of it in another way: sort it, order it, judge it, write it.',
	'highlight-count': 'Add a question in which words are marked.',
	'no-naming': 'Let one highlight question ask for names (name).',
	'reading-length': 'Cut the reading, or say more of what the questions need.',
	'worked-examples': 'Show two passages being read, one of them fair.',
	'content-note-without-lighter': 'Give the steps on the article a lighter one each (step, lighter).',
	'lighter-missing': 'Pair this step with one on an everyday topic that trains the same thing.',
	'duplicate-id': 'Give one of the two another id; keep the one that students have already answered.',
	'no-earlier-technique': 'Let a question near the end bring back a technique of an earlier lesson.',
	'unused-passage': 'Ask something about the passage, move it to review-bank/, or take it out.',

	// Review bank
	'bank-question':
		'Ask one highlight question for techniques about each passage of the bank, and nothing else.',
	'bank-passage': 'Keep passages with “use: review”, and only those, in review-bank/; quote nothing there.',
	'bank-size': 'Write more passages of the kind that is short.',
	'bank-technique': 'Write a passage with a key for this technique, or a fair one that looks like it.',
	'bank-balance': 'Write more fair passages, or more slanted ones.',
	'bank-tells': 'Change lengths or wordings until nothing but the words tells fair from slanted.',

	// Which is it?
	'tree-unknown':
		'Lead each answer to a question of this file (to), or to a technique of taxonomy.yaml (technique).',
	'tree-loop': 'Let every answer lead onwards: whoever answers must come to an end.',
	'tree-unreached': 'Let an answer lead there, or take the question out.',

	// Checks A and B
	'check-count': 'Bring the check to sixteen questions on eight slanted and eight fair passages.',
	'check-question':
		'Make it a choice of two, slanted first and fair second, with asksConfidence and one technique.',
	'check-forms':
		'Swap questions until both forms ask for the same techniques, as often slanted and as often fair.',

	// Keys
	'core-outside-acceptable': 'Widen “acceptable” until it holds every word of “core”.',
	'core-too-long': 'Cut the core to the few words that carry the technique; the rest may be acceptable.',
	'too-few-fair-words': 'Shorten the acceptable words, or add fair sentences to the passage.',
	'overlapping-cores': 'Join the two keys, shorten one core, or let both accept the technique they share.',
	'many-keys': 'Quote a shorter passage, or join keys that do the same.',
	'fair-without-look-alike': 'Name the techniques it could be mistaken for (looksLike).',
	'fair-without-reason': 'Say which kind of fair it is, why, and how to see it (fair).',

	// Balance
	'written-balance':
		'Add a fair or a slanted passage of our own, so that where a text is from tells nothing.',
	'fair-share': 'Add a fair passage that could stand in the place of a slanted one.',
	'mostly-fair':
		'Add a slanted passage, or list fair-statement among the techniques when that is the subject.',
	'nothing-to-mark': 'Ask one highlight question about a fair passage.',
	'nothing-to-mark-share': 'Ask more highlight questions about fair passages, somewhere in the course.',
	'naming-fair-share': 'Ask more naming choices about fair passages, somewhere in the course.',
	'set-balance': 'Ask about as many fair passages as slanted ones: suspicion alone should earn nothing.',
	'length-tells':
		'Lengthen some of the shorter kind, or shorten the longer: now counting words gives the answer.',
	'origin-tells':
		'Add fair passages of the article, or slanted ones of our own: now the credit line gives the answer.',
	'reading-level': 'Shorten sentences and use plainer words; grade 8 to 9 is what the course aims at.',

	// Questions
	'naming-without-fair': 'Add the option “fair” (technique: fair-statement).',
	'right-and-wrong': 'Mark at least one option right and leave at least one wrong.',
	'negative-stem': 'Turn the prompt around, so that it asks for what is so.',
	'all-of-the-above': 'Write an option that stands on its own.',
	'no-key-asked': 'Ask for a technique that the passage’s keys accept, or key it.',
	'option-repeated': 'Write another option, or another feedback: each wrong option is a thought of its own.',
	'options-uneven': 'Bring the options to about the same length; the reasons belong into the feedback.',
	'fact-without-reference': 'Add the reference that the figure stands in, or say it without the figure.',

	// Questions of one kind
	'match-without-fair': 'Add a target “fair” (technique: fair-statement).',
	'match-one-target': 'Write a row that belongs somewhere else.',
	'match-in-order': 'Mix the rows, so that their order says nothing.',
	'match-any-target': 'Leave the row out, or say more exactly where it belongs.',
	'match-same-text': 'Write another text, or take one of the two out.',
	'match-long-target': 'Cut the label to what fits a list on a phone; the rest belongs into the prompt.',
	'match-uneven': 'Bring the targets to about the same length.',
	'order-same-text': 'Write another statement, or take one of the two out.',
	'order-same-ends': 'Say what stands first and what stands last in two different ways.',
	'order-numbered': 'Write the statement without its number, letter or “first”.',
	'order-same-feedback': 'Say of each statement why it stands where it stands.',
	'order-uneven': 'Bring the statements to about the same length.',
	'verdict-right-twice': 'Name each right verdict once.',
	'verdict-opposites': 'Decide for one verdict, or for “misleading” or “cannot-tell”.',
	'verdict-nothing-decides':
		'Mark the cards that carry the verdict (decides), and leave at least one unmarked.',
	'verdict-same-card': 'Give each card something of its own to say.',
	'verdict-same-feedback': 'Say to each verdict what speaks against it or for it.',
	'verdict-link': 'Link to an https address of the original publisher, or leave the link out.',
	'verdict-long-claim': 'Quote only the words that are judged.',
	'verdict-supported-share': 'Add verdict questions on claims that hold.',
	'short-same-answer': 'List each answer once, as right or as wrong.',
	'short-not-writable': 'Give an answer that can be typed on one line.',
	'short-answer-in-prompt': 'Ask without the word that is the answer.',
	'short-without-wrong': 'Name a wrong answer that a real reader might give, with its feedback.',
	'rewrite-nothing-charged': 'Choose a sentence in which a key lies.',
	'rewrite-long-sentence': 'Quote one sentence, not several.',
	'rewrite-model': 'Write a shorter model answer, and another one than the sentence itself.',
	'rewrite-model-charged':
		'Swap the charged word in the model answer for a plain one, if it is charged here.',
	'rewrite-model-loses': 'Keep the sentence’s figures, names and quotations in the model answer.',
	'sourcing-core-outside-acceptable': 'Widen “acceptable” until it holds every word of “core”.',
	'sourcing-core-too-long': 'Cut the core to the words that make the claim, or name the source.',
	'sourcing-overlap': 'Let claim and source meet, but share no word.',

	// Quoted works
	'no-fingerprint': 'Run npm run course:fingerprint with a copy of the article.',
	'article-too-short': 'Quote at least five words, and at least five between two cuts.',
	'article-not-exact': 'Copy the passage from the article, typos included, and make the fingerprint anew.',
	quota: 'Quote less: shorten passages, or use texts of our own.',
	'private-name': 'Take the name out; say “a resident” or leave the sentence away.',

	// Second keys
	'second-key-missing': 'Let somebody who has not seen the key mark it, and write it to second-keys/.',
	'second-key-unknown': 'Use the id of the lesson, of its passage or of its question, or take the entry out.',
	'second-key-twice': 'Keep one entry for each passage and question, and one file for each lesson.',
	'second-key-unread': 'Let somebody read the changed passage without the key, and add “marks”.',
	'second-key-ambiguous': 'Make the words they differ on contested, change the passage, or take it out.',
	'second-key-undiscussed': 'Say under “differences” what became of these words, and why.',
	'second-key-not-contested': 'Add the words to “contested” in the lesson, or say what happened instead.',
	'second-key-answer':
		'Say under this question what became of the difference (status, why), or mend the question.'
} as const;

/** The rules of the check, by id. */
export type RuleId = keyof typeof remedies;
