package org.parell.cli;

/** Texts of a few sentences, long enough to tell their languages. */
final class SmallTexts {

  static final String ENGLISH = """
      The boat came in the morning with the post and two sacks of flour. Nobody was at the pier.

      The teacher had heard the whistle from the school, but she could not leave the children. \
      When she came down at noon the sacks were wet, and the letters lay under a stone.
      """;

  static final String NYNORSK = """
      Båten kom om morgonen med posten og to sekker mjøl. Det var ikkje nokon på kaia.

      Læraren hadde høyrt fløyta frå skulen, men ho kunne ikkje gå frå borna. \
      Då ho kom ned ved middagstid, var sekkene våte, og breva låg under ein stein.
      """;

  static final String CATALAN = """
      La barca va arribar al matí amb el correu i dos sacs de farina. No hi havia ningú al moll.

      La mestra havia sentit el xiulet des de l'escola, però no podia deixar els nens. \
      Quan va baixar al migdia, els sacs eren molls, i les cartes eren sota una pedra.
      """;

  private SmallTexts() {}
}
