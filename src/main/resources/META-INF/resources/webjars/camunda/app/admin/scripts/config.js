// Takes the place of the file of the same name in camunda-webapp-webjar: the first on the class path is served.
// Admin's own way to leave a plugin out, which it reads once this file has been read: the store has no tenants
document.querySelector('base').setAttribute('cam-exclude-plugins', 'admin.dashboard.section:tenants');

export default {
  // every browser gets Japanese, whatever it asks for: the forms and diagrams are Japanese, too
  locales: {
    availableLocales: ['ja'],
    fallbackLocale: 'ja'
  },
  customScripts: ['../japanese', '../workplace', '../refusals'],
  requireJsConfig: {
    ngDeps: ['keiyaku.japanese', 'keiyaku.workplace', 'keiyaku.refusals']
  },
  disableWelcomeMessage: true
};
