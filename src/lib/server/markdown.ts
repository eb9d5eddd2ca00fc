import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
// The course quotes; it does not show pictures from elsewhere.
markdown.disable('image');

/** Markdown of the course as HTML. HTML in the source is shown as text. */
export function renderMarkdown(source: string): string {
	return markdown.render(source);
}
