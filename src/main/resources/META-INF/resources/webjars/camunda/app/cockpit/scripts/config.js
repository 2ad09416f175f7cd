// Takes the place of the file of the same name in camunda-webapp-webjar: the first on the class path is served.
// Cockpit's own way to leave a plugin out, which it reads once this file has been read: what webapp-doors.yml opens to nobody
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.repository.deployment.action:delete-deployment',
  'cockpit.navigation:batch'
].join(','));

export default {
  // every browser gets Japanese, whatever it asks for: the forms and diagrams are Japanese, too
  locales: {
    availableLocales: ['ja'],
    fallbackLocale: 'ja'
  },
  customScripts: ['../japanese', '../workplace', '../refusals', 'scripts/owner', 'scripts/rules', 'scripts/rights', 'scripts/numbers'],
  requireJsConfig: {
    ngDeps: ['keiyaku.japanese', 'keiyaku.workplace', 'keiyaku.refusals', 'keiyaku.rights', 'keiyaku.numbers']
  },
  disableWelcomeMessage: true
};
