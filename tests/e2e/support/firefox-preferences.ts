/** What Firefox is told before it starts: to be driven, to ask our server for every host, and to send nothing of its own. */
export function preferences(port: number, language: string): Record<string, string | number | boolean> {
  return {
    'marionette.port': 0,
    'intl.locale.requested': language,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
    // A page may open a window without a click.
    'dom.disable_open_during_load': false,
    'xpinstall.signatures.required': false,
    // Tabs of the last time come back, each as soon as the browser has started.
    'browser.startup.page': 3,
    'browser.sessionstore.restore_on_demand': false,
    // What Firefox sends of its own accord.
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.safebrowsing.blockedURIs.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'toolkit.telemetry.enabled': false,
    'toolkit.telemetry.server': '',
  };
}
