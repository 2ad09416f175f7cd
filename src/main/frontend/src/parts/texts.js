export { default as sanitizer } from 'dompurify';
export { marked } from 'marked';
