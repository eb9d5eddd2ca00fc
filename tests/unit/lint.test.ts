import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** The rules that a text breaks, were it the file at a path. */
async function broken(text: string, filePath: string): Promise<string[]> {
	const [result] = await eslint.lintText(text, { filePath });
	return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

// Lint reads its rules when it is first asked, which takes longer than all the rest.
beforeAll(() => broken('', 'tests/support/database.ts'));

describe('lint refuses', () => {
	it.each([
		['text that becomes SQL as it is', "sql.raw('drop table accounts')"],
		['a name that becomes SQL as it is', "sql.identifier('accounts')"],
		['either under another name', 'const { raw } = sql; raw'],
		['either by its name as a text', "sql['raw']('')"]
	])('%s', async (_, code) => {
		const text = `import { sql } from 'drizzle-orm';\nexport function find() {\n\t${code};\n}\n`;
		expect(await broken(text, 'tests/support/database.ts')).toContainEqual(
			expect.stringContaining('Text in SQL that nothing escapes.')
		);
	});

	it('markup from a text, but for the one component that renders it', async () => {
		const text =
			'<script lang="ts">\n\tlet { html }: { html: string } = $props();\n</script>\n\n{@html html}\n';
		expect(await broken(text, 'src/lib/ui/Figure.svelte')).toContainEqual(
			expect.stringContaining('svelte/no-at-html-tags')
		);
		expect(await broken(text, 'src/lib/ui/Markdown.svelte')).toEqual([]);
	});
});
