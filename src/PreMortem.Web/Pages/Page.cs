using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using PreMortem.Web.Languages;

namespace PreMortem.Web.Pages;

/// <summary>Answers with a page.</summary>
public static class Page
{
    /// <param name="parameters">The component's parameters, as an anonymous object.</param>
    public static RazorComponentResult<T> Of<T>(object parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new(parameters) { StatusCode = status };

    /// <summary>A form that was refused, shown again with what was typed.</summary>
    public static RazorComponentResult<T> Again<T>(object parameters)
        where T : IComponent => Of<T>(parameters, StatusCodes.Status422UnprocessableEntity);

    public static RazorComponentResult<CalmPage> Missing(string sentence) =>
        Of<CalmPage>(new { Title = Spoken.Say("calm.nothingHere"), Sentence = sentence }, StatusCodes.Status404NotFound);

    /// <summary>Today where the program runs.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
