/**
 * What a start looks at before it serves anybody: a setting that cannot work stops it,
 * with one sentence that names the setting and never its value. Knows no other module;
 * each module says of its own settings what they must be, and which of them are promises
 * to customers ({@link dev.keiyaku.setting.Deadlines}).
 */
@org.springframework.modulith.ApplicationModule(displayName = "setting")
package dev.keiyaku.setting;
