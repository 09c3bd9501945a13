/**
 * Our own templates for Markdown. They use what every program shows, not Obsidian's callouts: a block quote and a plain
 * line read well everywhere, and there can be no properties ("front matter") at the top of a file that holds several
 * documents. A reader who exports one at a time can write them: see `markdownNames`.
 */

const annotations = `{{#annotations}}
{{#quote}}
{{quote|quote}}

{{about}}{{#link}} · [{{goToPassage}}](<{{link}}>){{/link}}

{{/quote}}
{{^quote}}
**{{about}}**

{{/quote}}
{{#note}}
{{note|lines}}

{{/note}}
{{#tagline}}
{{tagline}}

{{/tagline}}
{{/annotations}}
`;

const file = (body: string) => `{{#documents}}
# {{title}}

{{#source}}
{{source}}

{{/source}}
${body}{{/documents}}
{{exported}}
`;

const grouped = (list: string) =>
	file(`{{#${list}}}
## {{name}}

${annotations}{{/${list}}}
`);

export const markdownTemplates = {
	/** As the passages follow in the text. */
	text: file(annotations),
	colour: grouped("colours"),
	tag: grouped("tagged"),
} as const;

export type MarkdownOrder = keyof typeof markdownTemplates;
