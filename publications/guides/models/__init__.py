"""Guides with their chapters and sections, and which article took the place of which."""

from .concordance import ArticleConcordance, ArticleConcordanceLabel
from .guides import GuideChapterPage, GuideIndexPage, GuidePage
from .sections import GuideSectionPage, SectionProvision

__all__ = [
    "ArticleConcordance",
    "ArticleConcordanceLabel",
    "GuideChapterPage",
    "GuideIndexPage",
    "GuidePage",
    "GuideSectionPage",
    "SectionProvision",
]
