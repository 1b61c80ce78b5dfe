import { byFirstWord } from './pattern.ts';
import { patternsOf } from './words.ts';

/** What somebody does or has, by the lemma of each word. */
export const doings = byFirstWord(
  patternsOf(`
  rub * the wrong way
  have * chip on * shoulder
  have * short fuse
  have * attitude problem
  have * problem with authority
  have * thin skin
  have an attitude
  have an ego
  have * big ego
  have issue with authority
  take * personally
  take offence
  take offense
  hold grudge
  hold * grudge
  bear grudge
  lose * temper
  fly off the handle
  throw * tantrum
  think * be better than
  think * world of himself
  be full of himself
  be full of herself
  be full of yourself
  be full of themselves
  love the sound of
  love to hear * talk
  look down on
  talk down to
  can not take a joke
  can not take criticism
  can not handle criticism
  cannot take a joke
  cannot take criticism
  cannot handle criticism
  walk all over
  suck up to
  play the victim
  act like * own the place
  get on people nerve
  get on everyone nerve
  get under people skin
  be hard to like
  be a pain
  be no fun
  be no angel
  overreact
  sulk
  whine
  nag
  brag
  boast
  pout
`),
);

/** How somebody is, after "is" or on its own. */
export const predicates = byFirstWord(
  patternsOf(`
  hard to work with
  hard to deal with
  hard to get along with
  hard to like
  hard to love
  hard to read
  hard to manage
  difficult to work with
  difficult to deal with
  difficult to get along with
  difficult to like
  difficult to manage
  impossible to work with
  impossible to deal with
  impossible to please
  full of himself
  full of herself
  full of yourself
  full of themselves
  highly strung
  on a power trip
  out of control
  in love with himself
  in love with herself
  poor fit for
`),
);

/** What somebody should do. */
export const wishes = byFirstWord(
  patternsOf(`
  smile more
  pay attention to * tone
  smile from time
  smile a bit
  smile a little
  tone it down
  tone * down
  watch * tone
  mind * tone
  check * tone
  watch * attitude
  change * attitude
  fix * attitude
  adjust * attitude
  change * personality
  work on * personality
  control * emotion
  control * temper
  manage * emotion
  lighten up
  loosen up
  toughen up
  man up
  calm down
  grow up
  grow a thick skin
  get over himself
  get over herself
  get over yourself
  step back and let
  let other shine
  develop a thick skin
  be more of a team player
  be more likeable
  take thing less personally
`),
);
