/** The keys that open the box in which Windows runs a command, as they are told: Win+R, 「Windowsキーを押しながらR」. */
export const RUN_BOX = /\bwin(?:dows)?(?![a-z])[^.。]{1,24}(?<![a-z])r(?![a-z])/;
