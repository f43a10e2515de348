/** Version 1 knew a language and trusted hosts. Version 2 adds what is shown, what is forbidden, and hosts that are not read. */
export function toVersion2(stored: object): object {
  return {
    sensitivity: 'normal',
    surfaces: { strip: true, chip: true, badge: true },
    forbidContinue: false,
    preconnectOff: false,
    off: [],
    ...stored,
    version: 2,
  };
}
