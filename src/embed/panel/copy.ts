/** Copies a text, or selects it where the browser refuses; the result says which, for eye and ear. */
export async function copyText(text: HTMLTextAreaElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(text.value);
    return "Copied. Paste it where you write.";
  } catch {
    // No clipboard without a secure address, without leave, or inside some frames.
    text.focus();
    text.select();
    return "Your browser does not let pages copy. The text is selected: copy it with Ctrl+C, with ⌘C, or by a long press.";
  }
}
