"""What readers searched and did not find: the words and how often, nobody's name or address."""

from django.db import models

WORDS_MAX = 100  # characters


class Unfound(models.Model):
    """Words no public story held when they were asked for."""

    words = models.CharField("từ khoá", max_length=WORDS_MAX, unique=True)
    times = models.PositiveIntegerField("số lần tìm")
    last_day = models.DateField("lần cuối")

    class Meta:
        verbose_name = "từ khoá không có kết quả"
        verbose_name_plural = "từ khoá không có kết quả"

    def __str__(self) -> str:
        return self.words
