/** The pages of signing in, of a forgotten password, and of セキュリティ設定. */
package dev.keiyaku.signin.web;
