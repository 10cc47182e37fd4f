using NewsNlp.Articles.Metadata;

namespace NewsNlp.Tests.Articles.Metadata.Visible;

public sealed class VisibleDatesTests
{
    [Theory]
    [InlineData("1st Aug 22 3:10 pm", "2022-08-01T15:10")]
    [InlineData("Monday, Feb. 14, 2022", "2022-02-14")]
    [InlineData("December 17, 2023, 12:34 PM", "2023-12-17T12:34")]
    [InlineData("Dec 21, 2023 1:00 pm UTC", "2023-12-21T13:00+00:00")]
    [InlineData("Saturday December 30, 2023 10:00 PM EST", "2023-12-30T22:00-05:00")]
    [InlineData("Dec 21, 2023 at1:39 pm | By Lexi G", "2023-12-21T13:39")]
    [InlineData("05:42 AM December 23, 2023", "2023-12-23T05:42")]
    [InlineData("11:48, Thu, Jul 18, 2024", "2024-07-18T11:48")]
    [InlineData("Saturday 23 December 2023 05:39, UK", "2023-12-23T05:39")]
    [InlineData("12:20pm Jan 7, 2024", "2024-01-07T12:20")]
    [InlineData("June 30, 2026 - 4.34pm", "2026-06-30T16:34")]
    [InlineData("Tue, 26 November 2024 9:27PM", "2024-11-26T21:27")]
    [InlineData("October 23, 2025 5:50 pm CET", "2025-10-23T17:50+01:00")]
    [InlineData("Posted: Aug 08, 2024 4:00 AM EDT", "2024-08-08T04:00-04:00")]
    [InlineData("Dec 20, 20236:46 PM", "2023-12-20T18:46")]
    [InlineData("By Susan GrayDec 20, 2023", "2023-12-20")]
    [InlineData("Published On 22 Dec 202322 Dec 2023", "2023-12-22")]
    [InlineData("Published: Dec 23, 2023 at 6:00 am", "2023-12-23T06:00")]
    [InlineData("December 21, 2023 at 3:53PM PST", "2023-12-21T15:53-08:00")]
    [InlineData("Friday, 22 Nov 2024 4:55 PM MYT", "2024-11-22T16:55+08:00")]
    [InlineData("March 07, 2022 • 6 min read", "2022-03-07")]
    [InlineData("the 3rd of May, 2021", "2021-05-03")]
    [InlineData("Issued Sept. 5 '19", "2019-09-05")]
    [InlineData("3. Mai 2024, 17:47", "2024-05-03T17:47")]
    [InlineData("18.07.2024, 11.08 Uhr 7 min", "2024-07-18T11:08")]
    [InlineData("05.06.2025 um 14:46", "2025-06-05T14:46")]
    [InlineData("Stand: 22.04.2024, 06:00 Uhr", "2024-04-22T06:00")]
    [InlineData("28.04.2023 | 17:52 Uhr", "2023-04-28T17:52")]
    [InlineData("15.10.24 23:35", "2024-10-15T23:35")]
    [InlineData("Donnerstag, 5. Juni 2025", "2025-06-05")]
    [InlineData("Publié le 18 juil. 2024 à 08:01Mis à jour le 18 juil. 2024 à 09:06", "2024-07-18T08:01")]
    [InlineData("1er février 2023 à 9h05", "2023-02-01T09:05")]
    [InlineData("Bruselas - 15 oct 2024 - 08:22", "2024-10-15T08:22")]
    [InlineData("12 de marzo de 2021", "2021-03-12")]
    [InlineData("05 Gennaio 2025 Aggiornato alle 16:01", "2025-01-05")]
    [InlineData("Offentliggjort torsdag 06. feb 2025 17:25", "2025-02-06T17:25")]
    [InlineData("Publicerad 23 okt 2025 kl 10.23", "2025-10-23T10:23")]
    [InlineData("Publikacja: 02.02.2025 21:52", "2025-02-02T21:52")]
    [InlineData("11 listopada 2023", "2023-11-11")]
    [InlineData("4 марта 2022, 10:15", "2022-03-04T10:15")]
    [InlineData("2025年1月13日 20時01分", "2025-01-13T20:01")]
    [InlineData("2025. május 14. 8:05", "2025-05-14T08:05")]
    [InlineData("2024.03.31 19:59", "2024-03-31T19:59")]
    [InlineData("2026-01-08 | 12:42", "2026-01-08T12:42")]
    [InlineData("2022-02-21T10:15:00+01:00", "2022-02-21T10:15+01:00")]
    [InlineData("2022-02-21T10:15:30Z", "2022-02-21T10:15:30+00:00")]
    [InlineData("Thứ tư, 22/10/2025, 19:25 (GMT+7)", "2025-10-22T19:25+07:00")]
    [InlineData("30/04/2024 - 16:17", "2024-04-30T16:17")]
    [InlineData("12/22/2023", "2023-12-22")]
    [InlineData("12-20-2023", "2023-12-20")]
    [InlineData("5/5/2024", "2024-05-05")]
    [InlineData("August 2021", "2021-08")]
    [InlineData("Last Updated: January 2", "--01-02")]
    [InlineData("24 December", "--12-24")]
    public void A_date_is_read_with_the_precision_that_is_there(string line, string iso)
    {
        Assert.True(VisibleDates.TryFind(line, 0, null, out var date));
        Assert.Equal(iso, date.Iso);
        Assert.Contains(date.Span.In(line).ToString().First(char.IsLetterOrDigit), line);
    }

    [Theory]
    [InlineData("4.5")]
    [InlineData("1/12")]
    [InlineData("24/7 Help")]
    [InlineData("Version 2.10.13 of the tool")]
    [InlineData("The 2024 election")]
    [InlineData("Average rating 0 / 5. Vote count: 0")]
    [InlineData("may 20 people")]
    [InlineData("30/30/2024")]
    [InlineData("$12.12.2020")]
    [InlineData("Chapter 13-4")]
    [InlineData("Call 555-12-2020-99")]
    public void What_is_no_date_is_left_alone(string line) => Assert.False(VisibleDates.TryFind(line, 0, null, out _));

    [Fact]
    public void A_day_and_month_that_could_be_either_way_round_is_not_guessed()
    {
        Assert.True(VisibleDates.TryFind("Posted 04/05/2024", 0, null, out var date));
        Assert.Null(date.Iso);
        Assert.True(date.IsAmbiguous);
        Assert.Equal(("2024-05-04", "2024-04-05"), date.Readings);
        Assert.True(VisibleDates.TryFind("Posted 04/05/2024", 0, true, out date));
        Assert.Equal("2024-05-04", date.Iso);
        Assert.True(VisibleDates.TryFind("Posted 04/05/2024", 0, false, out date));
        Assert.Equal("2024-04-05", date.Iso);
    }

    [Fact]
    public void A_day_and_month_alone_is_read_in_a_datelines_brackets()
    {
        Assert.True(VisibleDates.TryFindYearless("14/4 – 40", null, out var date));
        Assert.Equal("--04-14", date.Iso);
    }

    [Fact]
    public void Labels_tell_published_from_modified()
    {
        const string line = "Published: Dec. 22, 2023, 1:54 p.m. | Last updated Dec. 23, 2023";
        Assert.True(VisibleDates.TryFind(line, 0, null, out var first));
        Assert.True(VisibleDates.TryFind(line, first.Span.End, null, out var second));
        Assert.Equal((DateLabel.Published, "2023-12-22T13:54"), (first.Label, first.Iso));
        Assert.Equal((DateLabel.Modified, "2023-12-23"), (second.Label, second.Iso));
    }

    [Theory]
    [InlineData("Published: Dec 23, 2023 at 6:00 am", true)]
    [InlineData("28.04.2023, 20.15 Uhr", true)]
    [InlineData("5. Juni 2025", true)]
    [InlineData("Bane joined the department in September 2019.", false)]
    [InlineData("Copyright © 2023 UC Regents; all rights reserved", false)]
    public void A_line_of_little_but_a_date_is_a_date_line(string line, bool expected) => Assert.Equal(expected, VisibleDates.IsDateLine(line, out _));
}
