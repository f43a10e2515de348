/** The keys that open the box in which Windows runs a command, as they are told: Win+R, 「Windowsキーを押しながらR」. */
export const RUN_BOX =
  /win(?:dows)? ?(?:key|button|キー|ボタン)? ?(?:\+|and|と|を押しながら|を押したまま)、? ?(?:press |tap |hit )?r\b/;
