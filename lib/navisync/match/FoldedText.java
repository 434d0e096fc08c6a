package navisync.match;

import com.ibm.icu.text.Normalizer2;
import navisync.model.LastfmTrack;

/**
 * The comparison keys of names (docs/rules.md, "Matching"): Unicode's compatibility forms and case
 * folded in every script, accents taken off the letters of those scripts whose writers leave them
 * out ({@link Script}), every kind of apostrophe dropped, every other punctuation a blank, {@code
 * &} as {@code and}. Symbols stay, since {@code A+B} and {@code 50%} mean something by them.
 *
 * <pre>{@code
 * Don’t Wait   → dont wait       Noëlle       → noelle
 * Fire & Rope  → fire and rope   R.E.M.       → rem
 * Łódź – Øst   → lodz ost        が, か and ゛ → one and the same, and never か
 * ΝΎΧΤΑ, Νυχτα → νυχτα           Ёлка         → елка, and Край never краи
 * }</pre>
 */
public final class FoldedText {
  private static final Normalizer2 CASE_FOLDED =
      Normalizer2.getInstance(null, "nfkc_cf", Normalizer2.Mode.DECOMPOSE);

  /**
   * Punctuation that is part of a name: {@code #9}, {@code 50%}, {@code M*A*S*H}, {@code @home}.
   */
  private static final String MEANT = "#%*@";

  /** Begins the key of a name that folds to nothing; control characters are in no other key. */
  private static final char RAW = '\0';

  private final StringBuilder out;
  private boolean blankDue;
  private Script script = Script.LATIN;
  private int lettersInARow;

  private FoldedText(int length) {
    out = new StringBuilder(length + 8);
  }

  /**
   * Returns the key of a name: two names with equal keys are the same but for their spelling. A
   * name of punctuation only ({@code ???}, {@code ( )}) has a key of its own that no other name
   * has.
   */
  public static String key(String text) {
    String plain = HtmlEntities.decode(text);
    String cased = LetterForms.isAscii(plain) ? plain : CASE_FOLDED.normalize(asMeant(plain));
    FoldedText folded = new FoldedText(cased.length());
    int character;
    for (int i = 0; i < cased.length(); i += Character.charCount(character)) {
      character = cased.codePointAt(i);
      folded.add(character);
    }
    return folded.out.isEmpty() ? RAW + text : folded.out.toString();
  }

  /** Returns the key of a song: two songs with equal keys are the same but for their spelling. */
  public static String song(LastfmTrack track) {
    return key(track.artist()) + RAW + key(track.title());
  }

  private static String asMeant(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = LetterForms.meant(characters[i]);
    }
    return new String(characters);
  }

  private void add(int character) {
    if (LetterForms.isApostrophe(character)) {
      return;
    }
    if (Character.isLetter(character)) {
      addLetter(character);
    } else if (Character.isDigit(character)) {
      addSign('0' + Character.digit(character, 10));
    } else {
      addOther(character);
    }
  }

  private void addLetter(int letter) {
    if (letter < 0x80) {
      script = Script.LATIN;
      separate();
      out.append((char) Character.toLowerCase(letter));
    } else {
      script = Script.of(letter);
      separate();
      script.append(letter, out);
    }
    lettersInARow++;
  }

  private void addOther(int character) {
    switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK -> {
        if (!out.isEmpty() && script.counts(character, out.codePointBefore(out.length()))) {
          out.appendCodePoint(character);
        }
      }
      case Character.CONTROL, Character.FORMAT -> {
        if (Character.isWhitespace(character)) {
          addBlank();
        }
      }
      case Character.MATH_SYMBOL -> addMathSymbol(character);
      case Character.CURRENCY_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.PRIVATE_USE ->
          addSign(character);
      default -> addPunctuation(character);
    }
  }

  private void addMathSymbol(int character) {
    addBlank();
    if (character != '~' && character != '|' && !LetterForms.isSlash(character)) {
      addSign(character);
      addBlank();
      script = Script.OTHER; // ≠ is = and a mark
    }
  }

  private void addPunctuation(int character) {
    if (MEANT.indexOf(character) >= 0) {
      addSign(character);
    } else if (character == '&') {
      addBlank();
      "and".chars().forEach(this::addLetter);
      addBlank();
    } else if (character == '.' && lettersInARow == 1) {
      lettersInARow = 0; // initials: R.E.M. is REM
    } else {
      addBlank();
    }
  }

  private void addSign(int character) {
    separate();
    out.appendCodePoint(character);
    script = Script.LATIN;
    lettersInARow = 2;
  }

  private void addBlank() {
    blankDue = true;
    script = Script.LATIN;
    lettersInARow = 0;
  }

  private void separate() {
    if (blankDue && !out.isEmpty()) {
      out.append(' ');
    }
    blankDue = false;
  }
}
