"""Vietnamese articles by the hundred thousand, made so that their words are distributed as in real text.

What is taken from real text, and what is assumed:

* **Syllables.** 6,500 of them: those of the texts in `home/demo/content` in their order of frequency, then the
  likeliest of all that Vietnamese spelling allows (onsets by rimes by tones; likely is what is made of frequent
  parts). For comparison: the Institute of Linguistics' dictionary has 6,835 (clc.hcmus.edu.vn), 413,309 articles of
  five newspapers have 7,184 (hieuthi.com, 2017).
* **Their frequency** is that of Zipf and Mandelbrot, (rank + 110)^-2. An inventory that is all but closed bends the
  curve: Zipf's own exponent of 1 is for words that never end. The two numbers were fitted to the 5,700 syllables of
  the demo, so that as many of them give as many distinct ones and the same shares of the first 10 to 500.
* **Words of two syllables**, 20,000, with (rank + 20)^-1: first the pairs that real texts repeat ("thi đua"), then
  pairs of syllables drawn by frequency. Three words in ten are such; so almost half of the syllables stand in one.
* **Five tokens in a hundred** are numbers, dates, abbreviations and numbers of documents; in those newspapers six
  were no Vietnamese syllables. Names of people stand where people are named.
* **Themes.** A word that has occurred in an article occurs again: a fifth of its words come from some forty of its
  own, most of them its topic's. Titles are made of these.
* **Lengths** are log-normal with a median of 350 syllables, titles have 10 to 18.

The same seed gives the same articles. `describing` counts what came out.
"""
