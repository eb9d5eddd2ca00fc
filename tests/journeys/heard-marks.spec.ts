/** What a screen reader hears of marks: where they are made, and where they are told. Long texts by their beginnings. */
import { expect } from '@playwright/test';
import { HEARD, openAsked } from '../support/heard';
import { test } from '../support/journey';
import { dragOver, markByMouse } from '../support/lesson';

test('marks in a lesson are heard in the passage and listed beside it', async ({ page, teacher, server }) => {
	await openAsked({ page, teacher, server, questionId: HEARD.highlight });
	await markByMouse(page, 'banished');
	await markByMouse(page, 'slap in the face');
	await expect(page.locator('form:has(h1)')).toMatchAriaSnapshot(`
		- /children: deep-equal
		- region "Underline words picked for feeling where a plain word would do. There may be none.":
		  - heading "Underline words picked for feeling where a plain word would do. There may be none." [level=1]
		  - paragraph: Fair words that you mark count against you.
		  - radiogroup "How to mark":
		    - radio "Select text" [checked]
		    - text: Select text
		    - radio "Keyboard"
		    - text: Keyboard
		    - radio "Sentence list"
		    - text: Sentence list
		  - group "Passage":
		    - paragraph:
		      - text: /^The parks office plans to move the skate park from/
		      - mark: banished
		      - text: /^to a bleak strip of asphalt so that the square can/
		      - mark: slap in the face
		      - text: /^\\. The office says that the new lot is 20 percent/
		  - paragraph: Written for this course.
		  - paragraph:
		    - checkbox "There is nothing to mark in this passage" [disabled]
		    - text: There is nothing to mark in this passage Remove your marks first.
		  - status: "Marked: “slap in the face”. 2 marks."
		- paragraph: Select or tap the words to mark.
		- button "Mark" [disabled]
		- button "Back"
		- button "Next"
		- complementary:
		  - region "Your marks (2)":
		    - heading "Your marks (2)" [level=2]
		    - text: in reading order
		    - list:
		      - listitem:
		        - paragraph: banished
		        - paragraph:
		          - button "Go to “banished”"
		          - button "Remove “banished”"
		      - listitem:
		        - paragraph: slap in the face
		        - paragraph:
		          - button "Go to “slap in the face”"
		          - button "Remove “slap in the face”"
	`);
});

test('a mark on the front page is heard in the sentence, with its note', async ({ page }) => {
	await page.goto('/');
	await dragOver(page, 'did everything');
	await page.getByRole('button', { name: 'Mark these words' }).click();
	await expect(page.locator('section.hero')).toMatchAriaSnapshot(`
		- region "Try it. Underline the words that claim more than anyone could know.":
		  - /children: deep-equal
		  - paragraph: Try it. Underline the words that claim more than anyone could know.
		  - paragraph: /^Left and Right go to the next word, Up and Down to/
		  - group "Passage":
		    - paragraph:
		      - text: /^During the presence of the US and NATO in/
		      - mark: did everything
		      - text: /^for the Taliban to defeat them until the US was/
		  - paragraph:
		    - button "Mark these words" [disabled]
		    - button "Start again"
		  - paragraph: /^Farid Ahmad, opinion article, found on the website/
		  - status: "Marked: “did everything”. 1 mark."
		  - paragraph: /^That is one\\. One more place in this sentence claims/
		  - heading "note 1 Found" [level=3]:
		    - superscript: note 1
		    - text: Found
		  - paragraph: /^Sweeping generalization or Exaggeration or/
		  - paragraph: /^“Everything” leaves nothing out\\. One thing that was/
		  - paragraph: '/^How to spot it: Would one counter-example break it\\?/'
		  - paragraph: "Plainer: helped the Taliban in different ways"
		  - group: What misleads here
		  - paragraph:
		    - text: Eurasianet,
		    - link "“Northern Distribution Network Keeps Growing”"
		    - text: ", undated (about November 2010)"
		  - paragraph:
		    - link "Take a whole lesson like this"
	`);
});
