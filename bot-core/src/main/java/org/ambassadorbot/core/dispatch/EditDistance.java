package org.ambassadorbot.core.dispatch;

/** How many keystrokes apart two words are: a letter more, less, other, or two swapped. */
final class EditDistance {
  private EditDistance() {}

  static int between(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cell(table, one, other, i, j);
      }
    }
    return table[one.length()][other.length()];
  }

  private static int cell(int[][] table, String one, String other, int i, int j) {
    int changed = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int best = Math.min(changed, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    boolean isSwap =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return isSwap ? Math.min(best, table[i - 2][j - 2] + 1) : best;
  }
}
