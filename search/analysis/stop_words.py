"""Words too common to search by; only such as mean nothing in the other languages either.

`eu`, `été`, `hof`, `an` and the like are left out: they are words that someone may look for.
"""

STOP_WORDS = {
    "nl": frozenset(
        "de het een en of van in op te ten ter voor met aan bij door uit naar om tot over onder tegen "
        "tussen zonder dat die dit deze daar er hier wat wie welke waar wanneer hoe is was zijn waren "
        "wordt worden werd werden heeft hebben had hadden kan kunnen zal zullen moet moeten mag mogen "
        "niet geen ook nog al als dan maar want dus toch wel zo zich zijn haar hun hem ik je jij we wij "
        "ze zij mijn uw ons onze men".split()
    ),
    "fr": frozenset(
        "le la les un une des du de au aux et ou en dans sur sous par pour avec sans entre vers chez que "
        "qui quoi dont ou ce cet cette ces il elle ils elles on nous vous je tu me te se lui leur leurs "
        "son sa ses mon ma mes ton ta tes notre nos votre vos est sont etait etaient sera ne pas plus ni "
        "si y a ont avait qu".split()
    ),
    "en": frozenset(
        "the a an and or of in on at to for from by with without into as is are was were be been being "
        "has have had do does did it its this that these those there which who whom what when where how "
        "not no can will would should i you he she we they them his her their our your my".split()
    ),
}
ALL_STOP_WORDS = frozenset().union(*STOP_WORDS.values())
