/** The pages of signing in. */
package dev.keiyaku.signin.web;
