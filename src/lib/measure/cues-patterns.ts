/**
 * The cue families: words that often, not always, go with a technique. As pointers they are right about half of the
 * time, so they are shown as a word list's view and never count as a grade or a key.
 */
export const cuePatterns = {
	/** All or none, said without counting. */
	universal: pattern(
		String.raw`\b(all|every|everyone|everybody|everything|always|never|none|nobody|no one|nothing`,
		String.raw`|entire(ly)?|whole|completely|totally|absolutely|anyone|anybody)\b`
	),
	/** Says how sure the writer is, not why. */
	booster: pattern(
		String.raw`\b(clearly|obviously|of course|certainly|undoubtedly|without (a )?doubt|no doubt|indeed`,
		String.raw`|surely|truly|utterly|absolutely|extremely|incredibly|completely|totally|literally`,
		String.raw`|simply|plainly|undeniabl[ey]|unquestionabl[ey]|definitely|very|so-called)\b`
	),
	/** Size and judgment at their strongest. */
	superlative: pattern(
		String.raw`\b(most|least|worst|best|greatest|biggest|largest|deadliest|ever|unprecedented|historic`,
		String.raw`|massive|huge|enormous|tremendous|countless|endless|disaster|catastroph\w+|crisis`,
		String.raw`|epidemic|outrage\w*|shock\w*|stunning|horr\w+|terribl\w+|disgrace\w*|scandal\w*|insane`,
		String.raw`|crazy|absurd|ridiculous|radical\w*|extrem\w+|evil|lies?|lying|liars?|corrupt\w*`,
		String.raw`|brutal\w*|vicious|savage|hate\w*|hateful)\b`
	),
	/** Somebody said so. A prompt to ask who; it carries no weight. */
	anonSource: pattern(
		String.raw`\b(some|many|most|several|various|numerous) (people|experts|observers|analysts|critics`,
		String.raw`|scientists|historians|say|believe|claim|argue)\b|\b(sources?|officials?|insiders?`,
		String.raw`|experts?|observers?|analysts?|critics?) (say|said|claim(ed)?|believe|told|have said`,
		String.raw`|familiar with)\b|\b(reportedly|allegedly|it is (said|believed|known|reported|rumou?red`,
		String.raw`|claimed|thought)|reports? (say|suggest|indicate|claim)|according to (some|sources`,
		String.raw`|reports)|reliable (reports|sources)|studies show|research shows|everyone knows`,
		String.raw`|as we (all )?know|it is (well[- ])?known|there are reports)\b`
	),
	/** Harm and threat. Earned where the news is of harm. */
	fear: pattern(
		String.raw`\b(threat\w*|danger\w*|terror\w*|attack\w*|kill\w*|murder\w*|destroy\w*|destruction`,
		String.raw`|invasion|invade\w*|war|death|deadly|die|dying|plague|virus|nuclear|bomb\w*|chaos`,
		String.raw`|collapse\w*|fear\w*|afraid|scar(y|ed)|panic|doom\w*|catastroph\w+|apocaly\w+`,
		String.raw`|massacre\w*|slaughter\w*|victims?)\b`
	),
	/** Country, people and shared values. */
	flag: pattern(
		String.raw`\b(our (country|nation|people|freedom|values|way of life|children|homeland|borders?`,
		String.raw`|troops|constitution|republic)|american people|patriot\w*|america(n)? first|make america`,
		String.raw`|the nation|freedom|liberty|we the people|western civili[sz]ation|homeland)\b`
	),
	/** A label on people. */
	label: pattern(
		String.raw`\b(fasc|marx|lenin|stalin|commun|social|national|rac|sex|extrem|terror|anarch|imperial`,
		String.raw`|colonial|global|left|islam|supremac|separat|elit|alarm|fundamental|secession|revision`,
		String.raw`|interventionist|establishment|statist)(ist|ists|istic)\b|\b\w+(phobe|phobes|phobic`,
		String.raw`|monger|mongers|mongering)\b|\b(nazis?|neo-nazis?|jihadis?|bigots?|thugs?|traitors?`,
		String.raw`|tyrants?|dictators?|regimes?|elites?|establishment|cabal|puppets?|radicals?|fanatics?`,
		String.raw`|liars?|criminals?|crooks?|cronies|stooges?|lackeys?|mobs?|swamp|warmongers?|hacks?`,
		String.raw`|shills?|zealots?|goons?|hypocrites?)\b`
	),
	/** One cause. */
	causal: pattern(
		String.raw`\b(because of|the (real |only |main )?(reason|cause)|is (why|because)|caused by|blame\w*`,
		String.raw`|thanks to|due to|led to|as a result|therefore|result of)\b`
	),
	/** Two ways, or one way out. */
	dilemma: pattern(
		String.raw`\b(either\b.+\bor\b|if (we|you|they) (don['’]t|do not|fail)|only (way|choice|option`,
		String.raw`|solution)|no (other )?(choice|option|alternative|way)|or else|must (either|choose)`,
		String.raw`|there (are|is) only)\b`
	),
	/** Points at something else. */
	whatabout: pattern(
		String.raw`\b(what about|how about|but (when|what|where|why) (about|did|was|were)|and yet|meanwhile`,
		String.raw`|hypocri\w+|double standard\w*|silent (on|about|when))\b`
	),
	/** A hidden plan. */
	conspiracy: pattern(
		String.raw`\b(deep state|cover[- ]?up|covered up|hidden agenda|agenda|behind the scenes|secret\w*`,
		String.raw`|puppet\w*|cabal|elites?|globalis\w+|conspir\w+|plot\w*|they don['’]t want you`,
		String.raw`|the truth about|real (purpose|reason|motive|goal)|so[- ]called|mainstream media`,
		String.raw`|narrative|orchestrat\w+|staged|false flag)\b`
	),
	/** What somebody wants. */
	motive: pattern(
		String.raw`\b(want(s|ed)? (us )?to|seek(s|ing)? to|trying to|tr(y|ies|ied) to|intend\w*|in order to`,
		String.raw`|hell[- ]bent|desperate(ly)? to|aim(s|ed|ing)? to|plan(s|ned|ning)? to|their (goal|aim`,
		String.raw`|real)|for (what|their own) purpose|bent on|hoping to)\b`
	),
	/** What will be, as if known. */
	predict: pattern(
		String.raw`\b(will (soon|never|inevitably|surely|be|have|lead|destroy|become)|is (going|about`,
		String.raw`|bound) to|inevitabl[ey]|sooner or later|it['’]s only a matter of time|doomed)\b`
	),
	question: /\?/g,
	exclaim: /!/g,
	/** One to three words held at arm’s length in quotation marks. */
	scareQuote: /["“‘'](?:\w+[ -]?){1,3}["”’'](?!\w)/g,
	/** SHOUTED words, but for common abbreviations. */
	caps: /\b(?!US|UK|EU|UN|CNN|FBI|CIA|NRA|FISA|ISIS|BBC|NATO|DOJ|DNC|GOP|IRS|NBC|ABC|CBS|DNA|TV)[A-Z]{4,}\b/g
} as const satisfies Record<string, RegExp>;

/** In pieces of a line, whatever the case of the letters. */
function pattern(...pieces: readonly string[]): RegExp {
	return new RegExp(pieces.join(''), 'gi');
}
