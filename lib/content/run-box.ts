/** How people are told to run a command that they have not read. */

/** The keys that open the box in which Windows runs a command, as they are told: Win+R, 「Windowsキーを押しながらR」. */
export const RUN_BOX = /\bwin(?:dows)?(?![a-z])[^.。]{1,24}(?<![a-z])r(?![a-z])/;

/** What hides what it does, or runs a page as a program. Manuals have nobody paste such a thing. */
export const HIDDEN =
  /\bmshta\b.{0,6}h|\w{0,3}sh -c.{0,160}\bbase64 -{1,2}d|\bbase64 -{1,2}d.{0,80}\|.{0,8}sh\b|\b(?:powershell|pwsh)[^|]{0,40} -(?:w\w* +h|e(?:c|nc\w*)? )/;
