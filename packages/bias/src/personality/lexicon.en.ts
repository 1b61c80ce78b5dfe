import { byFirstWord } from './pattern.ts';
import { patternsOf, wordsOf } from './words.ts';
import type { Token } from './token.ts';

/**
 * Lexicon 1 of personality language in English, written for this detector. It knows the office English of Europe and North
 * America. A word that is added or removed makes lexicon 2 and a further version of the detector.
 */

/** Said of nobody and nothing but people, in criticism. */
export const personal = wordsOf(`
  abrasive aloof antisocial apathetic arrogant bad-tempered big-headed bigoted bitchy boastful boorish bossy brash
  bratty brusque callous cantankerous catty childish clingy closed-minded close-minded cocky cold-hearted combative conceited
  condescending confrontational contemptuous controlling cowardly cranky crass curt cynical deceitful defensive
  dictatorial discourteous dishonest disrespectful domineering dour egocentric egoistic egotistic egotistical emotionless entitled envious
  fake fickle flaky flippant frosty fussy gossipy grouchy grumpy gullible haughty heartless high-handed high-maintenance
  high-strung hot-headed hot-tempered humourless humorless hypersensitive hypocritical hysterical ignorant ill-mannered ill-tempered
  immature impatient impolite impertinent indecisive inconsiderate insecure insensitive insincere insolent insubordinate insufferable
  intimidating intolerant irascible irrational irresponsible irritable jealous judgemental judgmental lazy
  loudmouthed manipulative mean-spirited meek melodramatic moody mouthy naive narcissistic narrow-minded nasty
  needy neurotic nosy obnoxious oversensitive overbearing overemotional overconfident passive-aggressive
  patronising patronizing peevish pessimistic petty petulant pompous possessive power-hungry pretentious prickly pushy quarrelsome
  quick-tempered rude ruthless sanctimonious sarcastic self-absorbed self-centred self-centered self-important self-righteous
  selfish sharp-tongued short-tempered shallow shrill shy smug sneaky snide snobbish snobby snarky sour spineless spiteful standoffish strident
  stuck-up submissive sulky superficial surly tactless temperamental thin-skinned timid touchy two-faced tyrannical unapproachable uncaring
  uncooperative unemotional unempathetic unfriendly unkind unlikable unlikeable unpleasant unprofessional unsociable unsympathetic
  untrustworthy uptight vain vindictive volatile whiny withdrawn annoying bitter irritating off-putting socially-awkward
`);

/** Said of people in criticism, and as often of work, weather and machines. */
export const ambiguous = wordsOf(`
  aggressive argumentative awkward blunt boring chaotic cold compulsive dense detached devious difficult dismissive distant dominating dramatic
  dull emotional erratic exhausting explosive forceful fragile greedy harsh hostile icy impossible impulsive inflexible
  intense intolerable loud mean negative obstinate opinionated passive resentful rigid
  scary severe stubborn superior tiring tough toxic tricky unbearable uninspiring unlovable unpredictable unreasonable
  unstable weak weird wild closed dry bored demanding nervous
`);

/** Criticism only after a word such as "too". */
export const excessive = wordsOf(`
  ambitious assertive cautious chatty competitive confident critical direct eager easygoing emotional enthusiastic familiar formal forward friendly
  gentle headstrong honest humble independent informal intense introverted kind laid-back loud modest nice outspoken passionate passive perfectionist
  polite proud quiet reserved self-confident sensitive serious soft strong-willed sweet talkative trusting vocal
`);

/** Praise of a person. It is criticism if it is denied or wished for. */
export const virtues = wordsOf(`
  affable agreeable amiable approachable assertive caring charismatic charming cheerful collegial confident considerate cooperative
  courteous diplomatic easygoing empathetic empathic extroverted feminine friendly fun gracious humble kind likable likeable lovable mature modest
  nice open-minded outgoing patient personable pleasant polite respectful selfless self-aware sociable soft sympathetic tactful
  trustworthy warm well-liked gentle relaxed resilient easy
`);
export const betterVirtues = wordsOf(
  'warmer nicer softer friendlier gentler kinder calmer humbler politer easier',
);

/** Faults that a person has. */
export const faults = wordsOf(`
  abrasiveness aggression aggressiveness aloofness arrogance attitude bitchiness bitterness bossiness callousness childishness coldness conceit condescension
  contempt cowardice cynicism defensiveness dishonesty disrespect ego egoism egotism entitlement envy grumpiness haughtiness
  hostility hypocrisy ignorance immaturity impatience impoliteness indecisiveness indifference insecurity insensitivity insolence
  intolerance irritability jealousy laziness manipulativeness mood moods moodiness narcissism nastiness neediness negativity
  pessimism pettiness pomposity pushiness rudeness sarcasm self-importance selfishness shyness smugness snobbery
  spite stubbornness temper temperament tantrums timidity unfriendliness unkindness vanity volatility
`);

/** A fault only with a word such as "bad": everybody has an attitude. */
export const neutralFaults = wordsOf('attitude mood moods temperament');
export const badWords = wordsOf(
  'bad poor terrible awful negative wrong sour ugly big huge inflated quick short foul serious real',
);

/** What a person may lack. */
export const qualities = wordsOf(`
  assertiveness backbone charisma charm compassion confidence consideration courage courtesy decency diplomacy drive empathy enthusiasm executive-presence finesse friendliness
  grace gravitas grit honesty humility humour humor integrity kindness likeability manners maturity modesty patience personality poise politeness presence
  resilience respect self-awareness self-confidence self-control sensitivity sincerity sociability sympathy tact warmth
`);

/** What somebody is called, in criticism. */
export const names = wordsOf(`
  backstabber bigmouth blowhard brat brute bully busybody complainer coward crybaby cynic diva doormat dictator egomaniac egoist
  egotist gossip grouch grump hothead hypocrite jerk know-it-all liar loner loudmouth martinet micromanager
  moaner mouse narcissist nag nitpicker pain perfectionist pessimist prick princess pushover psycho show-off sissy slacker
  smart-aleck smartass snake snob softie sociopath sourpuss sycophant tyrant wallflower weakling whiner wimp workaholic worrier yes-man
`);
export const longNames = byFirstWord(
  patternsOf(`
  control freak
  drama queen
  prima donna
  loose cannon
  attention seeker
  glory hunter
  lone wolf
  spoiled brat
  spoilt brat
  wet blanket
  nervous wreck
  bull in a china shop
`),
);

/** Who somebody is, in praise. It is criticism if it is denied. */
export const longVirtues = byFirstWord(
  patternsOf(`
  team player
  people person
  easy person
  nice person
  good listener
  natural leader
`),
);

/** How somebody is. It belongs to a person by "his", "her" or a name. */
export const manners = wordsOf(`
  air attitude aura bearing behaviour behavior body-language character communication-style conduct countenance demeanour demeanor disposition
  expression leadership-style manner mannerism mannerisms mindset nature outburst outlook personality persona presence reaction side smile streak style temper temperament tone trait traits vibe voice way ways
`);

/** What is wrong with a manner, besides the words above. */
export const mannerTraits = wordsOf(
  'bad poor negative off-putting sharp wrong offensive challenging terrible awful horrible dreadful',
);

/** What is wrong with a person as such, and not with what they do: "a terrible person". */
export const terrible = wordsOf('terrible awful horrible bad dreadful poor');
export const human = wordsOf('person human character individual man woman influence guy girl lady');

/** Whether a word is in the lists of adjectives, whatever its part of speech was taken for. */
export const isTrait = ({ word, lemma }: Token): boolean =>
  [personal, ambiguous, excessive, virtues].some((words) => words.has(word) || words.has(lemma));
