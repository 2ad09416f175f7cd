/** What Tasklist's plugins ask the store, behind the doors of its API. */
package dev.keiyaku.desk.web;
