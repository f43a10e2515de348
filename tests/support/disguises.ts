/** Texts that are seen otherwise than they stand in the document. */

/** Left out of what is read, and counted. */
export const UNSEEN: readonly (readonly [string, string])[] = [
  ['no size', '<span style="font-size:0">salt</span>'],
  ['white on the white window', '<span style="color:#fff">salt</span>'],
  [
    'the colour of a ground further out',
    '<div style="background:#123456"><p><b style="color:#133456">salt</b></p></div>',
  ],
  ['clear', '<span style="color:transparent">salt</span>'],
  ['cut off by a shape', '<span style="display:block;clip-path:inset(50%)">salt</span>'],
  [
    'cut off as for screen readers',
    '<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">salt</span>',
  ],
  [
    'in a box without height, within a line',
    '<span style="display:inline-block;height:0;overflow:hidden">salt</span>',
  ],
  ['far to the left', '<div style="text-indent:-9999px">salt</div>'],
  ['faint within faint', '<div style="opacity:.15"><div style="opacity:.2">salt</div></div>'],
  ['far to the right', '<span style="position:absolute;left:9999px">salt</span>'],
  ['far to the right, by the other side', '<div style="position:absolute;right:-9999px">salt</div>'],
  ['far to the right, within its line', '<span style="position:relative;left:9999px">salt</span>'],
  ['moved to the right', '<span style="display:inline-block;transform:translateX(9999px)">salt</span>'],
  ['moved by a property of its own', '<span style="display:inline-block;translate:9999px">salt</span>'],
  ['turned edgeways', '<span style="display:inline-block;transform:rotateY(90deg)">salt</span>'],
  ['turned by a property of its own', '<span style="display:inline-block;rotate:y 90deg">salt</span>'],
  ['shrunk by a property of its own', '<span style="display:inline-block;scale:0">salt</span>'],
  [
    'shrunk in space',
    '<span style="display:inline-block;transform:matrix3d(0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,1)">salt</span>',
  ],
  ['filtered out', '<span style="filter:opacity(0)">salt</span>'],
  ['masked', '<div style="mask-image:linear-gradient(transparent,transparent)">salt</div>'],
  ['white in oklch', '<span style="color:oklch(1 0 0)">salt</span>'],
  ['white in lab', '<span style="color:lab(100 0 0)">salt</span>'],
  ['white in lch', '<span style="color:lch(100 0 0)">salt</span>'],
  ['white as a colour of a space', '<span style="color:color(srgb 1 1 1)">salt</span>'],
  ['clear in oklab', '<span style="color:oklab(0.5 0.1 0.1 / 0)">salt</span>'],
  [
    'grey in oklab on the same',
    '<div style="background:#777"><b style="color:oklab(0.5693 0 0)">salt</b></div>',
  ],
  ['shrunk, within a line', '<span style="display:inline-block;transform:scale(.01)">salt</span>'],
];

/** What a person reads, however it is written. */
export const READ: readonly (readonly [string, string, string])[] = [
  [
    'backwards in a row',
    '<div style="display:flex;flex-direction:row-reverse"><span>phrase</span><span>seed </span></div>',
    'seed phrase',
  ],
  [
    'numbered',
    '<p style="display:flex"><b style="order:2">phrase</b><b style="order:1">seed </b></p>',
    'seed phrase',
  ],
  [
    'one letter per box, backwards',
    `<div style="display:flex;flex-direction:row-reverse">${[...'seed']
      .reverse()
      .map((one) => `<div>${one}</div>`)
      .join('')}</div>`,
    'seed',
  ],
  [
    'written from right to left',
    '<p><span style="unicode-bidi:bidi-override;direction:rtl">esarhp dees</span></p>',
    'seed phrase',
  ],
  [
    'written by a style',
    '<style>.t::before{content:"Enter your "} .t::after{content:"phrase"}</style><h2 class="t"></h2><input>',
    'Enter your phrase',
  ],
  [
    'written by a style from an attribute',
    '<style>label::after{content:attr(data-t)}</style><label data-t="seed phrase"></label><input>',
    'seed phrase',
  ],
  [
    'symbols that a style draws are no words',
    '<style>b::before{content:"\\f101"} b::after{content:"›"}</style><p><b></b>seed</p><input>',
    'seed',
  ],
];
