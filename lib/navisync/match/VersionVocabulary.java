package navisync.match;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folded words that tell one recording of a song from another, in many languages. */
final class VersionVocabulary {
  private static final Set<String> LIVE = Set.of("live", "unplugged", "concert", "vivo", "directo");

  private static final Set<String> OTHERS =
      words(
          "acoustic acapella cappella alternate alternative ambient backing bootleg club commentary"
              + " cover demo dub early edit edited extended flip inst instr instrumental interlude"
              + " intro karaoke lofi lullaby mashup medley megamix mix mixed monitor naked"
              + " nightcore orchestral outro outtake part piano radio recorded redux refix"
              + " rehearsal remake remix remixed reprise rerecorded reworked rework rmx rough"
              + " session sessions size skit slowed soundcheck sped stems stripped take unreleased"
              + " ver version vip vocal volume");

  /** Those in which the name of an artist may end. */
  private static final Set<String> NAMES_TOO =
      words(
          "alternative ambient backing club concert early monitor naked part parte radio rough size"
              + " teil volume");

  /** In other languages. */
  private static final Set<String> ABROAD =
      words(
          "acoustique acústico acústica akustik akustisch akustikversion akoestisch akustyczna"
              + " concierto koncert konzert livemitschnitt parte remezcla teil versão versie"
              + " versione wersja instrumentale instrumentalversion radioversion концерт вживую"
              + " живой живое живая ремикс акустика акустическая кавер демо минус версия часть"
              + " ζωντανά ακουστικό בהופעה הופעה הופעות לייב אקוסטי אקוסטית רמיקס דמו קאבר גרסה"
              + " גרסת مباشر ريمكس حفلة عزف أكوستيك لايف كاريوكي สด लाइव रीमिक्स अनप्लग्ड");

  /** In languages that are written without blanks, or join words to others. */
  private static final List<String> WITHIN_WORDS =
      List.copyOf(
          words(
              "ライブ ライヴ リミックス アコースティック インスト カラオケ デモ カバー オフボーカル"
                  + " バージョン ヴァージョン メドレー オーケストラ ピアノ"
                  + " 라이브 리믹스 어쿠스틱 커버 인스트 연주곡 반주 버전 메들리 데모"
                  + " แสดงสด อะคูสติก รีมิกซ์"));

  /** Those with Chinese characters. Folding them loads a large table, so only when needed. */
  private static final class Chinese {
    static final List<String> WITHIN_WORDS =
        List.copyOf(words("弾き語り 生演奏 歌ってみた 现场 版 伴奏 纯音乐 演唱会 翻唱 混音 钢琴 不插电"));
  }

  private VersionVocabulary() {}

  /** Returns whether a folded word is one of them. */
  static boolean has(String word) {
    return LIVE.contains(word)
        || OTHERS.contains(word)
        || ABROAD.contains(word)
        || !word.isEmpty() && LetterForms.isBeyondLatin(word.charAt(0)) && hasWithin(word);
  }

  private static boolean hasWithin(String word) {
    return WITHIN_WORDS.stream().anyMatch(word::contains)
        || word.codePoints().anyMatch(Character::isIdeographic)
            && Chinese.WITHIN_WORDS.stream().anyMatch(word::contains);
  }

  /** Returns whether a folded word says that a recording was made before an audience. */
  static boolean saysLive(String word) {
    return LIVE.contains(word);
  }

  /**
   * Returns whether the name of another recording ends in a folded word, as {@code Tim Remix} does.
   */
  static boolean endsVersion(String word) {
    return has(word) && !NAMES_TOO.contains(word);
  }

  private static Set<String> words(String text) {
    return Stream.of(text.split(" ")).map(FoldedText::key).collect(Collectors.toUnmodifiableSet());
  }
}
