// Takes the place of the file of the same name in camunda-webapp-webjar: the first on the class path is served.
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
